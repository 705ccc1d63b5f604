import type * as z from "zod";
import type { Verb } from "#platform/http/contract";

/** A kind of act: what is done to which kind of object, and what its content says. */
export interface ActDefinition<Content extends z.ZodObject = z.ZodObject> {
  readonly verb: Verb;
  /** `module.noun` of the object. */
  readonly objectKind: string;
  /** Version of `content`. A version only adds members, so contents of every one stay readable. */
  readonly version: number;
  readonly content: Content;
}

/** Declares a kind of act whose content is what the fold of its object needs. */
export function defineAct<Content extends z.ZodObject>(
  verb: Verb,
  objectKind: `${string}.${string}`,
  { version, content }: { version: number; content: Content },
): ActDefinition<Content> {
  return { verb, objectKind, version, content };
}

/** What an act of this kind is recorded with, beside who acts. */
export function describeAct<Content extends z.ZodObject>(
  { verb, objectKind, version }: ActDefinition<Content>,
  objectId: string,
  content: z.output<Content>,
) {
  return { verb, objectKind, objectId, content, contentVersion: version };
}
