import type { RecordContent } from "#records/contract";
import type { Marking } from "#reference/contract";

/** A record as it is sent: rows left empty are no marks, and blanks are nothing. */
export function writtenOf(content: RecordContent): RecordContent {
  const { weapon, event } = content;
  const { where } = event;
  return {
    ...content,
    weapon: {
      ...withoutBlanks(weapon),
      serials: weapon.serials.filter(isWritten),
      markings: weapon.markings.filter(isWritten),
    },
    event: { ...withoutBlanks(event), ...(where && { where: withoutBlanks(where) }) },
    governance: withoutBlanks(content.governance),
  };
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
