import type { Task } from "#platform/jobs/server";
import { purgeContent } from "#platform/ledger/server";
import { personActs } from "#records/contract";
import type { StoredPerson } from "./person-tables.ts";

/** Name of the task that purges what the ledger holds of a removed person. */
export const PURGE_PERSON = "records.person.purge";

/** Whose the person was, in signs a job may bear: the row is gone, and the purge is an act of its owner's ledger. */
export function purgeSubject({
  owner_member,
  owner_agency,
}: Pick<StoredPerson, "owner_member" | "owner_agency">): string {
  return `${owner_member.toLowerCase()}.${owner_agency.replaceAll("-", "")}`;
}

const AgencyDigits = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/;

function ownerOfSubject(subject: string) {
  const [member = "", digits = ""] = subject.split(".");
  const ownerAgency = digits.replace(AgencyDigits, "$1-$2-$3-$4-$5");
  return { ownerMember: member.toUpperCase(), ownerAgency };
}

/** Purges contents and salts of the acts on a removed person; who did what when stays verifiable. */
export const purgePerson: Task = {
  id: PURGE_PERSON,
  run: async (person, { query, subject = "" }) => {
    await purgeContent(
      { query },
      {
        objectKind: personActs.added.objectKind,
        objectId: person,
        ...ownerOfSubject(subject),
        purpose: "owner_removed",
      },
    );
  },
};
