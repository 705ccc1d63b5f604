import type { RecordContent, RecordEvent } from "#records/contract";
import type { Description, Marking } from "#reference/contract";

/** A record as it is sent: rows left empty are no marks, and blanks are nothing. */
export function writtenOf(content: RecordContent): RecordContent {
  return {
    ...content,
    weapon: writtenWeapon(content.weapon),
    event: writtenEvent(content.event),
    governance: withoutBlanks(content.governance),
  };
}

/** The firearm as it is sent. */
export function writtenWeapon(weapon: Description): Description {
  return {
    ...withoutBlanks(weapon),
    serials: weapon.serials.filter(isWritten),
    markings: weapon.markings.filter(isWritten),
  };
}

/** What happened, as it is sent. */
export function writtenEvent(event: RecordEvent): RecordEvent {
  const { where } = event;
  return { ...withoutBlanks(event), ...(where && { where: withoutBlanks(where) }) };
}

function isWritten({ text }: Marking): boolean {
  return text.trim() !== "";
}

/** The members that say something. */
function withoutBlanks<Members extends object>(members: Members): Members {
  const said = Object.entries(members).filter(
    ([, value]) => value !== undefined && !(typeof value === "string" && value.trim() === ""),
  );
  return Object.fromEntries(said) as Members;
}
