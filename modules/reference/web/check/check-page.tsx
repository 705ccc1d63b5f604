import { useTranslation } from "react-i18next";
import { Button, Columns, Page, Stack } from "#ui";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import { type CheckDraft, type CheckEvent, isEmpty } from "./check-draft.ts";
import { LikelyPanel } from "./likely/likely-panel.tsx";
import { MarksPanel } from "./marks/marks-panel.tsx";
import { NextPanel } from "./next/next-panel.tsx";
import { SafetyCard } from "./next/safety-card.tsx";
import { useCheckDraft, useIdentification } from "./use-check.ts";

/** The first screen: what is seen on a firearm, what it is, and what comes next. */
export function CheckPage() {
  const { t } = useTranslation();
  const { draft, act } = useCheckDraft();
  const asked = useIdentification(draft);
  const answer = isEmpty(draft) ? undefined : asked.data;
  return (
    <Page
      title={t("reference.check.title")}
      lead={t("reference.check.lead")}
      actions={<StartAnew draft={draft} act={act} />}
    >
      <Stack gap="large">
        <LateOfflineNote madeHere={answer?.madeHere} />
        {!draft.isSafe && <SafetyCard onSafe={() => act({ do: "makeSafe" })} />}
        <Columns kind="work">
          <MarksPanel draft={draft} readings={answer?.identification.readings ?? []} act={act} />
          <LikelyPanel draft={draft} asked={asked} act={act} />
          <NextPanel draft={draft} answer={answer} act={act} />
        </Columns>
      </Stack>
    </Page>
  );
}

function StartAnew({ draft, act }: { draft: CheckDraft; act: (event: CheckEvent) => void }) {
  const { t } = useTranslation();
  if (isEmpty(draft) && draft.photos.length === 0) return null;
  return (
    <Button kind="text" onClick={() => act({ do: "start", texts: [] })}>
      {t("reference.check.clear")}
    </Button>
  );
}
