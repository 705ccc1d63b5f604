import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { connection, readFailure, useOfflineSince } from "#platform/http/web";
import { checkPage, type ExplanationAnswer, explainRoute } from "#reference/contract";
import { Answer, Button, Page, PageLink, Stack, State } from "#ui";
import { askReference } from "../../offline/ask-reference.ts";
import { LateOfflineNote } from "../../offline/late-offline-note.tsx";
import { isEmpty, toObservation } from "../check-draft.ts";
import { PrintButton } from "../next/print-button.tsx";
import { useCheckDraft } from "../use-check.ts";
import { ExplanationSections } from "./explanation-sections.tsx";

/** The account of the check under way, for a reader who was not there and may doubt it. */
export function ExplainedPage() {
  const { t } = useTranslation();
  const { draft } = useCheckDraft();
  const isOffline = useOfflineSince(connection) !== undefined;
  const body = {
    observation: toObservation(draft),
    ...(draft.chosen !== undefined && { ref: draft.chosen }),
  };
  const asked = useQuery({
    queryKey: [explainRoute.id, body],
    queryFn: () => askReference(explainRoute, { body }),
    enabled: !isEmpty(draft),
  });
  return (
    <Page
      title={t("reference.explain.title")}
      lead={t("reference.explain.lead")}
      above={<PageLink href={checkPage}>{t("reference.check.title")}</PageLink>}
      actions={
        <span data-print="never">
          {/* The server makes the sheet; what is on the screen is printed without it. */}
          {!isOffline && <PrintButton draft={draft} />}{" "}
          <Button onClick={() => window.print()}>{t("reference.compare.print")}</Button>
        </span>
      }
    >
      <Stack gap="large">
        <LateOfflineNote madeHere={asked.data?.madeHere} />
        {isEmpty(draft) ? (
          <Nothing />
        ) : (
          <Answer asked={asked} explain={readFailure} rows={8}>
            {(answer) => <Explained answer={answer} />}
          </Answer>
        )}
      </Stack>
    </Page>
  );
}

function Explained({ answer }: { answer: ExplanationAnswer }) {
  const { explanation, entries } = answer;
  if (explanation === undefined) return <Nothing />;
  return <ExplanationSections explanation={explanation} entries={entries} />;
}

function Nothing() {
  const { t } = useTranslation();
  return (
    <State sign="empty" title={t("reference.explain.nothing")}>
      <PageLink href={checkPage}>{t("reference.check.title")}</PageLink>
    </State>
  );
}
