import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Action, Caption, Panel, Stack, type Step, Steps } from "#ui";
import type { CheckAnswer } from "../check-answer.ts";
import { type CheckDraft, type CheckEvent, isEmpty } from "../check-draft.ts";

// It waits for an answer, so the first screen need not wait for it.
const DescriptionPanel = lazy(async () => ({
  default: (await import("./description-panel.tsx")).DescriptionPanel,
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
  return (
    <Stack gap="large">
      {isAsked && (
        <Stack>
          <Choice draft={draft} answer={answer} act={act} />
          <Suspense>
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
        <Steps label={t("reference.check.protocol")} steps={useProtocol(draft)} />
        <Caption>{t("reference.check.protocol.outside")}</Caption>
      </Panel>
    </Stack>
  );
}

/** Likely enough to be offered as the answer; a person still has to say yes. */
const offered = 0.5;

/** The one strong action: to say which firearm it is. */
function Choice({ draft, answer, act }: NextPanelProps & { answer: CheckAnswer }) {
  const { t } = useTranslation();
  const [leader] = answer.identification.candidates;
  const entry = answer.entries.find(({ ref }) => ref === leader?.ref);
  const isLikely = (leader?.probability ?? 0) >= offered;
  if (draft.chosen !== undefined || entry === undefined || !isLikely) return null;
  const name = `\u2068${entry.make} ${entry.model}\u2069`;
  return (
    <Action onClick={() => act({ do: "choose", ref: entry.ref })}>
      {t("reference.check.useEntry", { name })}
    </Action>
  );
}

/** INTERPOL's recovery protocol in its order, after safety and description (domain 1.2). */
const outside = ["registry", "records", "trace", "evidence", "prints", "ballistics"] as const;

function useProtocol(draft: CheckDraft): Step[] {
  const { t } = useTranslation();
  const isDescribed = draft.chosen !== undefined;
  const label = (id: string) => t(`reference.check.protocol.${id}`);
  return [
    { id: "safe", label: label("safe"), state: draft.isSafe ? "done" : "next" },
    {
      id: "identify",
      label: label("identify"),
      state: isDescribed ? "done" : draft.isSafe ? "next" : "later",
    },
    ...outside.map((id): Step => ({ id, label: label(id), state: "later" })),
  ];
}
