import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { accountOf, useSession } from "#platform/access/web";
import { readFailure, server, useAddress } from "#platform/http/web";
import { openRecordRoute } from "#records/contract";
import { findCarried, forgetCarried } from "#records/web";
import { TermLine } from "#reference/web";
import {
  draftTraceRoute,
  listTracesRoute,
  type TraceQuestion,
  tracePage,
  tracesPage,
} from "#tracing/contract";
import { Answer, type FormFault, Page, PageLink, Stack } from "#ui";
import { questionOfRecord, questionOfWeapon } from "./question-of.ts";
import { TraceForm } from "./trace-form.tsx";

/** Begins a request; `?record=` fills in what an own record says of the firearm, a search what was known of it. */
export function NewTracePage() {
  const { t } = useTranslation();
  const { query } = useAddress();
  const record = query.get("record");
  const account = accountOf(useSession());
  const [carried] = useState(() => findCarried(account, query));
  return (
    <Page
      title={t("tracing.new.title")}
      lead={t("tracing.new.lead")}
      above={<PageLink href={tracesPage}>{t("tracing.list.title")}</PageLink>}
    >
      <Stack>
        <TermLine ids={["trace_request"]} />
        {record === null ? (
          <DraftForm question={questionOfWeapon(carried)} />
        ) : (
          <OfRecord record={record} />
        )}
      </Stack>
    </Page>
  );
}

/** Every reading is a look its owner sees, so it is not read again unasked. */
function OfRecord({ record }: { record: string }) {
  const asked = useQuery({
    queryKey: [openRecordRoute.id, record],
    queryFn: () => server.call(openRecordRoute, { params: { record } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(found) => <DraftForm question={questionOfRecord(found)} />}
    </Answer>
  );
}

function DraftForm({ question }: { question: TraceQuestion }) {
  const { t } = useTranslation();
  const { replace } = useAddress();
  const client = useQueryClient();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const draft = useMutation({
    mutationFn: (body: TraceQuestion) => server.call(draftTraceRoute, { body }),
    onSuccess: ({ id }) => {
      forgetCarried();
      void client.invalidateQueries({ queryKey: [listTracesRoute.id] });
      replace(tracePage(id));
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
  return (
    <TraceForm
      question={question}
      faults={faults}
      busy={draft.isPending}
      onSave={(written) => {
        setFaults([]);
        draft.mutate(written);
      }}
    />
  );
}
