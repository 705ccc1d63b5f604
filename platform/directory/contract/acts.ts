import * as z from "zod";
import { defineAct } from "#platform/ledger/contract";
import { Agency } from "./member.ts";
import { ProfileContent } from "./profile.ts";

const agency = { version: 1, content: Agency };
const profile = {
  version: 1,
  content: ProfileContent.extend({ reviewedOn: z.iso.date(), reviewDue: z.iso.date() }),
};

/** What this part records: each act says the whole entry as it is from then on. */
export const directoryActs = {
  agencyAdded: defineAct("directory.agency.add", "directory.agency", agency),
  agencyChanged: defineAct("directory.agency.change", "directory.agency", agency),
  agencyNamed: defineAct("directory.agency.name", "directory.agency", agency),
  profileAdded: defineAct("directory.profile.add", "directory.profile", profile),
  profileKept: defineAct("directory.profile.keep", "directory.profile", profile),
};
