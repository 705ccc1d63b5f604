import { type RecordContent, withoutBlanks, writtenEvent, writtenWeapon } from "#records/contract";

/** A record as it is sent: rows left empty are no marks, and blanks are nothing. */
export function writtenOf(content: RecordContent): RecordContent {
  return {
    ...content,
    weapon: writtenWeapon(content.weapon),
    event: writtenEvent(content.event),
    governance: withoutBlanks(content.governance),
  };
}
