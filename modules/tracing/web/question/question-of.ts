import { type RecordView, withoutBlanks, writtenEvent, writtenWeapon } from "#records/contract";
import type { Description } from "#reference/contract";
import { type TraceQuestion, TraceRecovery } from "#tracing/contract";

/** Nothing stated yet. Whether it may be handed on is for the asker to allow. */
export const emptyQuestion: TraceQuestion = {
  weapon: { serials: [], markings: [] },
  recovery: {},
  urgency: "routine",
  cautions: [],
  mayPassOn: false,
};

/** What was known of a firearm that no record was found of; nothing where nothing was carried over. */
export function questionOfWeapon(weapon: Description = emptyQuestion.weapon): TraceQuestion {
  return { ...emptyQuestion, weapon };
}

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
    recovery: TraceRecovery.parse(event),
    ...(seizure?.ground && { ground: seizure.ground }),
  };
}

/** A question as it is sent: what is left blank is not stated. Pure. */
export function writtenQuestion(question: TraceQuestion): TraceQuestion {
  const { urgentBecause, ...rest } = question;
  return withoutBlanks({
    ...rest,
    ...(rest.urgency === "urgent" && { urgentBecause }),
    weapon: writtenWeapon(question.weapon),
    recovery: withoutHalfTime(writtenEvent(question.recovery)),
  });
}

/** A day that was asked for and not given is not stated. */
function withoutHalfTime({ when, ...event }: TraceQuestion["recovery"]): TraceQuestion["recovery"] {
  const isWhole = when !== undefined && Object.values(when).every((part) => part !== "");
  return { ...event, ...(isWhole && { when }) };
}
