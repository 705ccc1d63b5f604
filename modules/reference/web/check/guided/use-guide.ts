import { useState } from "react";
import type { FieldValue, Identification } from "#reference/contract";
import type { CheckDraft, CheckEvent } from "../check-draft.ts";
import {
  askElse,
  atStart,
  currentSubject,
  goBack,
  goOn,
  keyOf,
  lookAgain,
  type Subject,
} from "./guide-question.ts";

/** What can be done on the screen of one question. */
export interface Guide {
  readonly subject: Subject | undefined;
  /** Looked at before: the answer counts as seen twice. */
  readonly isSecondLook: boolean;
  readonly canGoBack: boolean;
  answer(value: FieldValue): void;
  cannotTell(): void;
  askElse(): void;
  goBack(): void;
  lookAgain(subject: Subject): void;
}

function isAnswered({ features, facts }: CheckDraft, { feature, field }: Subject): boolean {
  if (feature !== undefined) return features.some((one) => one.feature === feature);
  return Object.hasOwn(facts, field ?? "");
}

/** Walks through the questions of the guide; the answers go into the check under way. */
export function useGuide(
  draft: CheckDraft,
  found: Identification | undefined,
  act: (event: CheckEvent) => void,
): Guide {
  const [state, setState] = useState(atStart);
  const guide = found?.guide ?? [];
  const subject = currentSubject(state, guide);
  // Until the answer to the last question has come, the guide still proposes it.
  const last = state.trail.at(-1);
  const isOld =
    state.chosen === undefined && subject && last !== undefined && keyOf(last) === keyOf(subject);
  const isSecondLook = subject !== undefined && isAnswered(draft, subject);
  const on = (event: CheckEvent) => {
    if (subject === undefined) return;
    act(event);
    setState(goOn(state, subject));
  };
  return {
    subject: isOld ? undefined : subject,
    isSecondLook,
    canGoBack: state.trail.length > 0,
    answer(value) {
      if (subject?.feature !== undefined) {
        const seen = { feature: subject.feature, answer: String(value) };
        on({ do: "see", seen: isSecondLook ? { ...seen, confirmed: true } : seen });
      } else if (subject !== undefined) {
        on({ do: "say", field: subject.field, value, again: isSecondLook });
      }
    },
    cannotTell() {
      if (subject?.feature !== undefined) on({ do: "cannotSee", feature: subject.feature });
      else if (subject !== undefined) {
        if (isSecondLook) act({ do: "forget", field: subject.field });
        on({ do: "cannotTell", field: subject.field });
      }
    },
    askElse: () => subject && setState(askElse(state, subject, guide)),
    goBack: () => setState(goBack(state)),
    lookAgain: (one) => setState(lookAgain(state, one)),
  };
}
