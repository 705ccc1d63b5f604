import { type ComponentType, useMemo } from "react";
import { composeDescription } from "#reference/science";
import type { CheckAnswer } from "../check-answer.ts";
import { type CheckDraft, type CheckEvent, toObservation } from "../check-draft.ts";
import { seenNumbers } from "../serials/seen-numbers.ts";
import { asSeen } from "./as-seen.ts";
import type { FollowUpProps } from "./follow-up.ts";

interface FollowUpPanelProps {
  /** Of the module that follows the firearm up. */
  widget: ComponentType<FollowUpProps>;
  draft: CheckDraft;
  answer: CheckAnswer;
  isNext: boolean;
  act: (event: CheckEvent) => void;
}

/** Hands what is known of the firearm to the module that follows it up. */
export function FollowUpPanel({ widget: Widget, draft, answer, isNext, act }: FollowUpPanelProps) {
  const { readings } = answer.identification;
  const chosen = answer.entries.find(({ ref }) => ref === draft.chosen);
  const description = useMemo(
    () => ({
      ...composeDescription(toObservation(draft), asSeen(readings), chosen),
      ...(draft.photos.length > 0 && { photos: draft.photos.map((file) => ({ file })) }),
    }),
    [draft, readings, chosen],
  );
  return (
    <Widget
      numbers={seenNumbers(draft, readings)}
      description={description}
      inquiry={draft.inquiry}
      onInquiry={(change) => act({ do: "inquire", change })}
      isNext={isNext}
    />
  );
}
