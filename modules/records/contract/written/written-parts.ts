import type { Description, Marking } from "#reference/contract";
import type { RecordEvent } from "../record-event.ts";

/** A firearm as it is sent: rows left empty are no marks, and blanks are nothing. Pure. */
export function writtenWeapon(weapon: Description): Description {
  return {
    ...withoutBlanks(weapon),
    serials: weapon.serials.filter(isWritten),
    markings: weapon.markings.filter(isWritten),
  };
}

/** What happened, as it is sent. Pure. */
export function writtenEvent(event: RecordEvent): RecordEvent {
  const { where } = event;
  return { ...withoutBlanks(event), ...(where && { where: withoutBlanks(where) }) };
}

function isWritten({ text }: Marking): boolean {
  return text.trim() !== "";
}

/** The members that say something. Pure. */
export function withoutBlanks<Members extends object>(members: Members): Members {
  const said = Object.entries(members).filter(
    ([, value]) => value !== undefined && !(typeof value === "string" && value.trim() === ""),
  );
  return Object.fromEntries(said) as Members;
}
