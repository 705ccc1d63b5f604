import { useTranslation } from "react-i18next";
import { Panel, Stack, type Step, Steps } from "#ui";
import { type CheckDraft, isEmpty } from "./check-draft.ts";
import { DescriptionPanel } from "./description-panel.tsx";
import type { CheckAnswer } from "./likely-panel.tsx";

/** What comes next: the description as it stands, and the recovery protocol. */
export function NextPanel({
  draft,
  answer,
}: {
  draft: CheckDraft;
  answer: CheckAnswer | undefined;
}) {
  const { t } = useTranslation();
  return (
    <Stack gap="large">
      {answer && !isEmpty(draft) && <DescriptionPanel draft={draft} answer={answer} />}
      <Panel heading={t("reference.check.protocol")}>
        <Steps label={t("reference.check.protocol")} steps={useProtocol(draft)} />
      </Panel>
    </Stack>
  );
}

/** INTERPOL's recovery protocol in its order; steps this version has no page for say so. */
const outside = ["registry", "records", "trace", "evidence", "prints", "ballistics"] as const;

function useProtocol(draft: CheckDraft): Step[] {
  const { t } = useTranslation();
  const isDescribed = draft.chosen !== undefined;
  const first: Step[] = [
    {
      id: "safe",
      label: t("reference.check.protocol.safe"),
      state: draft.isSafe ? "done" : "next",
    },
    {
      id: "identify",
      label: t("reference.check.protocol.identify"),
      state: isDescribed ? "done" : draft.isSafe ? "next" : "later",
    },
  ];
  const rest = outside.map(
    (id): Step => ({
      id,
      label: t(`reference.check.protocol.${id}`),
      state: "later",
      detail: t("reference.check.protocol.outside"),
    }),
  );
  return [...first, ...rest];
}
