import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { PersonContent } from "./person.ts";

const kind = "records.person";

export const personActs = {
  added: defineAct("records.person.add", kind, {
    version: 1,
    content: z.object({
      record: z.uuid(),
      person: PersonContent,
      owner: z.object({ member: z.string(), agency: z.uuid() }),
      at: z.iso.datetime(),
    }),
  }),
  modified: defineAct("records.person.modify", kind, {
    version: 1,
    content: z.object({ person: PersonContent, at: z.iso.datetime() }),
  }),
  /** The contents of all acts on the person go after it; what stays says who did what when. */
  removed: defineAct("records.person.remove", kind, { version: 1, content: z.object({}) }),
  /** A look at the persons of a record, which is its object. */
  opened: defineAct("records.person.open", "records.record", { version: 1, content: z.object({}) }),
};
