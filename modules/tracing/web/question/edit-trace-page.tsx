import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  listTracesRoute,
  modifyTraceRoute,
  openTraceRoute,
  type TraceQuestion,
  type TraceView,
  tracePage,
} from "#tracing/contract";
import { Answer, type FormFault, Page, PageLink } from "#ui";
import { useTrace } from "../use-trace.ts";
import { TraceForm } from "./trace-form.tsx";
import { useBeginAt } from "./use-begin-at.ts";

/** Changes a draft; `?at=` names the field to begin with. */
export function EditTracePage() {
  return (
    <Answer asked={useTrace()} explain={readFailure} rows={8}>
      {(trace) => <EditPage trace={trace} />}
    </Answer>
  );
}

function EditPage({ trace }: { trace: TraceView }) {
  const { t } = useTranslation();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const save = useSave(trace, setFaults);
  useBeginAt(useAddress().query.get("at"));
  return (
    <Page
      title={t("tracing.edit.title")}
      lead={t("tracing.new.lead")}
      above={
        <PageLink href={tracePage(trace.id)}>
          {t("tracing.page.title", { reference: `\u2068${trace.reference}\u2069` })}
        </PageLink>
      }
    >
      <TraceForm
        question={trace.question}
        faults={faults}
        busy={save.isPending}
        onSave={(written) => {
          setFaults([]);
          save.mutate(written);
        }}
      />
    </Page>
  );
}

function useSave({ id, version }: TraceView, setFaults: (faults: readonly FormFault[]) => void) {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TraceQuestion) =>
      server.call(modifyTraceRoute, { params: { trace: id }, body }, { version }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [openTraceRoute.id, id] });
      await client.invalidateQueries({ queryKey: [listTracesRoute.id] });
      open(tracePage(id));
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
}
