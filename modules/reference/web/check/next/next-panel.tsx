import { lazy, Suspense, useContext } from "react";
import { useTranslation } from "react-i18next";
import { type Entry, firearmName } from "#reference/contract";
import { Action, Caption, Panel, Stack, type Step, Steps } from "#ui";
import type { CheckAnswer } from "../check-answer.ts";
import { type CheckDraft, type CheckEvent, isEmpty } from "../check-draft.ts";
import { CheckFollowUp } from "./follow-up.ts";

// It waits for an answer, so the first screen need not wait for it.
const DescriptionPanel = lazy(async () => ({
  default: (await import("./description-panel.tsx")).DescriptionPanel,
}));

const FollowUpPanel = lazy(async () => ({
  default: (await import("./follow-up-panel.tsx")).FollowUpPanel,
}));

const AskPanel = lazy(async () => ({ default: (await import("./ask-panel.tsx")).AskPanel }));

interface NextPanelProps {
  draft: CheckDraft;
  answer: CheckAnswer | undefined;
  act: (event: CheckEvent) => void;
}

/** What comes next: the description as it stands, and the recovery protocol. */
export function NextPanel({ draft, answer, act }: NextPanelProps) {
  const { t } = useTranslation();
  const isAsked = answer !== undefined && !isEmpty(draft);
  const chosen = answer?.entries.find(({ ref }) => ref === draft.chosen);
  const offered = isAsked ? offeredEntry(draft, answer) : undefined;
  const widget = useContext(CheckFollowUp);
  return (
    <Stack gap="large">
      {isAsked && (
        <Stack>
          {offered && <Choice entry={offered} act={act} />}
          {/* Both at once: the one that comes later would push the other from under the pointer. */}
          <Suspense>
            {widget && (
              <FollowUpPanel {...{ widget, draft, answer, act }} isNext={offered === undefined} />
            )}
            <DescriptionPanel draft={draft} answer={answer} />
          </Suspense>
        </Stack>
      )}
      {chosen && (
        <Suspense>
          <AskPanel country={chosen.country} />
        </Suspense>
      )}
      <Panel heading={t("reference.check.protocol")}>
        <Steps
          label={t("reference.check.protocol")}
          steps={useProtocol(draft, widget !== undefined)}
        />
        <Caption>{t("reference.check.protocol.outside")}</Caption>
      </Panel>
    </Stack>
  );
}

/** Likely enough to be offered as the answer; a person still has to say yes. */
const likely = 0.5;

function offeredEntry({ chosen }: CheckDraft, answer: CheckAnswer): Entry | undefined {
  const [leader] = answer.identification.candidates;
  if (chosen !== undefined || leader === undefined || leader.probability < likely) return undefined;
  return answer.entries.find(({ ref }) => ref === leader.ref);
}

/** The one strong action: to say which firearm it is. */
function Choice({ entry, act }: { entry: Entry; act: NextPanelProps["act"] }) {
  const { t } = useTranslation();
  const name = `\u2068${firearmName(entry)}\u2069`;
  return (
    <Action onClick={() => act({ do: "choose", ref: entry.ref })}>
      {t("reference.check.useEntry", { name })}
    </Action>
  );
}

/** INTERPOL's recovery protocol in its order, after safety and description (domain 1.2). */
const after = ["registry", "records", "trace", "evidence", "prints", "ballistics"] as const;

function useProtocol(draft: CheckDraft, hasRecords: boolean): Step[] {
  const { t } = useTranslation();
  const isDescribed = draft.chosen !== undefined;
  const isSearched = draft.inquiry.answeredAt !== undefined;
  const records = isSearched ? "done" : isDescribed && hasRecords ? "next" : "later";
  const label = (id: string) => t(`reference.check.protocol.${id}`);
  return [
    { id: "safe", label: label("safe"), state: draft.isSafe ? "done" : "next" },
    {
      id: "identify",
      label: label("identify"),
      state: isDescribed ? "done" : draft.isSafe ? "next" : "later",
    },
    ...after.map(
      (id): Step => ({ id, label: label(id), state: id === "records" ? records : "later" }),
    ),
  ];
}
