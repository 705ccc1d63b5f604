import * as z from "zod";
import { CountryCode, withoutUnseen } from "#reference/contract";

/** One line of a person's data, longer than what stands of firearms. */
const Line = (most: number) => z.string().overwrite(withoutUnseen).trim().min(1).max(most);

/** What somebody has to do with the firearm of a record. */
export const PersonRole = z.enum(["possessor", "owner", "reporter"]);
export type PersonRole = z.infer<typeof PersonRole>;

/** As well as it is known; that it is unknown has to be said. */
export const BirthDate = z.discriminatedUnion("precision", [
  z.object({ precision: z.literal("day"), day: z.iso.date() }),
  z.object({ precision: z.literal("year"), year: z.int().min(1850).max(2100) }),
  z.object({ precision: z.literal("unknown") }),
]);
export type BirthDate = z.infer<typeof BirthDate>;

export const PersonSex = z.enum(["female", "male", "other", "unknown"]);
export type PersonSex = z.infer<typeof PersonSex>;

export const DocumentKind = z.enum([
  "passport",
  "identity_card",
  "driving_licence",
  "firearm_licence",
  "residence_permit",
  "other",
]);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** A person in connection with a firearm: personal data, which live here and nowhere else (invariant 7). */
export const PersonContent = z.object({
  role: PersonRole,
  /** As it is written in the person's own script. */
  name: Line(200),
  /** In Latin letters, where the script is another. */
  latinName: Line(200).optional(),
  birth: BirthDate,
  sex: PersonSex,
  nationality: CountryCode.optional(),
  document: z.object({ kind: DocumentKind, number: Line(60) }).optional(),
  address: Line(400).optional(),
  /** In the language its writer says. */
  remark: z.object({ text: Line(400), language: z.string().regex(/^[a-z]{2,3}$/) }).optional(),
});
export type PersonContent = z.infer<typeof PersonContent>;

/** Why somebody opens the persons of a record: a case number or reason, never a name. */
export const OpeningPurpose = Line(120);

export const PersonView = z.object({
  id: z.uuid(),
  version: z.int().positive(),
  content: PersonContent,
});
export type PersonView = z.infer<typeof PersonView>;

/** The persons of a record, as who may see them is shown them. */
export const PersonsView = z.object({
  reference: z.string(),
  persons: z.array(PersonView),
  /** Whether the reader may add and change them now; removing is always possible. */
  mayChange: z.boolean(),
});
export type PersonsView = z.infer<typeof PersonsView>;
