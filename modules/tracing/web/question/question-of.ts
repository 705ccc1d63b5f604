import type { RecordView } from "#records/contract";
import { writtenEvent, writtenWeapon } from "#records/web";
import type { TraceQuestion } from "#tracing/contract";

/** Nothing stated yet. What an answer may be handed on with is for the asker to allow. */
export const emptyQuestion: TraceQuestion = {
  weapon: { serials: [], markings: [] },
  recovery: {},
  urgency: "routine",
  cautions: [],
  mayPassOn: false,
};

/** What an own record says of the firearm in hand: the firearm, how it was come upon, and on which ground it was taken. */
export function questionOfRecord({
  id,
  content,
}: Pick<RecordView, "id" | "content">): TraceQuestion {
  const { weapon, event, seizure } = content;
  return {
    ...emptyQuestion,
    weapon,
    record: id,
    recovery: event,
    ...(seizure?.ground && { ground: seizure.ground }),
  };
}

/** A question as it is sent: what is left blank is not stated. */
export function writtenQuestion(question: TraceQuestion): TraceQuestion {
  const { weapon, recovery, facts, urgentBecause, domesticReference, ...rest } = question;
  return {
    ...withoutUndefined(rest),
    weapon: writtenWeapon(weapon),
    recovery: withoutHalfTime(writtenEvent(recovery)),
    ...(isWritten(facts) && { facts }),
    ...(rest.urgency === "urgent" && isWritten(urgentBecause) && { urgentBecause }),
    ...(isWritten(domesticReference) && { domesticReference }),
  };
}

function isWritten(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

/** A day that was asked for and not given is not stated. */
function withoutHalfTime({ when, ...event }: TraceQuestion["recovery"]): TraceQuestion["recovery"] {
  const isWhole = when !== undefined && Object.values(when).every((part) => part !== "");
  return { ...event, ...(isWhole && { when }) };
}

function withoutUndefined<Members extends object>(members: Members): Members {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as Members;
}
