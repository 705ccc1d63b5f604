import type * as z from "zod";
import type { Permission } from "#platform/access/contract/permission";
import type { Leaves } from "./leaves.ts";
import type { ErrorDefinition } from "./problem.ts";

type Shape = z.ZodObject | undefined;

/**
 * One operation of the interface: what server, web, CLI and integrators agree on. OpenAPI, the
 * typed client, input checks and the permission check are all derived from it.
 */
export interface Route<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Answer extends z.ZodType = z.ZodType,
> {
  /** `module.noun.verb`, also the OpenAPI operation id. */
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** With `:name` for each member of `params`. */
  readonly path: `/api/${string}`;
  /** One line for the reader of the interface documentation. */
  readonly summary: string;
  /** `public` needs no session; `signed_in` any; else one of the roles of the permission. */
  readonly access: "public" | "signed_in" | Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The longest JSON body taken, in bytes; 1 MiB unless given. */
  readonly mostBytes?: number;
  readonly answer: Answer;
  /**
   * Makes something: takes `Idempotency-Key`, and a repeated request gets the first answer. Where that holds a secret that
   * is shown once, or records of others, it is kept nowhere: the repetition is refused, and nothing is made twice.
   */
  readonly isCreate?: true | "answer_not_kept";
  /** Changes something that has a `version`: needs `If-Match` with the ETag it was read with. */
  readonly isChange?: boolean;
  /** Media type of the body where it is not JSON; `body` is then absent and the handler reads it. */
  readonly accepts?: string;
  /** Media type of the answer where it is not JSON, or those it may have; the handler sends it. */
  readonly media?: string | readonly string[];
  readonly errors?: readonly ErrorDefinition[];
  /** What it leaves in the ledger; absent only where a GET is no look. */
  readonly leaves?: Leaves;
  /** Changes nothing though it is no GET: what it leaves in the ledger are looks. */
  readonly isLook?: true;
  /** What the same request sent twice, for want of an answer, does the second time. */
  readonly repeated?: Repeated;
}

/** What a POST does that is sent twice, where it neither makes nor changes something that has a version. */
export const repetitions = {
  same: "it says how something is to stand, and said twice it stands so",
  once: "it can be done once, and is refused the second time",
  each: "it is meant as often as it is asked",
} as const;
type Repeated = keyof typeof repetitions;

/** Whoever got no answer sends a POST again: each says what that does. */
type Repeatable =
  | { readonly isCreate: true | "answer_not_kept" }
  | { readonly isChange: true }
  | { readonly isLook: true }
  | { readonly leaves: "only_reads" }
  | { readonly repeated: Repeated };

/**
 * Only a GET may say nothing of the ledger, and no POST nothing of being repeated; testing/route-walk.test.ts holds all to
 * what they say.
 */
type Effect =
  | { readonly method: "GET" }
  | { readonly method: "PUT" | "PATCH" | "DELETE"; readonly leaves: Leaves }
  | ({ readonly method: "POST"; readonly leaves: Leaves } & Repeatable);

/** Declares a route; keeps the types of its shapes. */
export function defineRoute<
  Params extends Shape = undefined,
  Query extends Shape = undefined,
  Body extends z.ZodType | undefined = undefined,
  Answer extends z.ZodType = z.ZodType,
>(route: Route<Params, Query, Body, Answer> & Effect): Route<Params, Query, Body, Answer> {
  return route;
}

type InputOf<S, K extends string> = S extends z.ZodType ? Record<K, z.input<S>> : unknown;
type OutputOf<S, K extends string> = S extends z.ZodType ? Record<K, z.output<S>> : unknown;

/** What a client passes: `{ params, query, body }`, each only where the route has it. */
export type RouteInput<R> =
  R extends Route<infer P, infer Q, infer B>
    ? InputOf<P, "params"> & InputOf<Q, "query"> & InputOf<B, "body">
    : never;

/** What a handler receives, after the checks. */
export type CheckedInput<R> =
  R extends Route<infer P, infer Q, infer B>
    ? OutputOf<P, "params"> & OutputOf<Q, "query"> & OutputOf<B, "body">
    : never;

/** What the route answers with. */
export type RouteAnswer<R> =
  R extends Route<Shape, Shape, z.ZodType | undefined, infer A> ? z.output<A> : never;
