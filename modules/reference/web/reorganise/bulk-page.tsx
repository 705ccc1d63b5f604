import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import { type BulkEdit, previewBulkRoute, proposalsPage } from "#reference/contract";
import { Action, Form, type FormFault, Page, PageLink, Stack, TextField } from "#ui";
import { TermLine } from "../glossary/term-line.tsx";
import form from "../proposal/form/form.module.css";
import { readQuestion, writeQuestion } from "../table/find-address.ts";
import { type BulkDraft, editOf, emptyBulk, findBulkFaults } from "./bulk-draft.ts";
import { BulkFields } from "./bulk-fields.tsx";
import { BulkPreview } from "./bulk-preview.tsx";

/** The same change in many entries: chosen by a search, looked at one by one, then proposed as one. */
export function BulkPage() {
  const { t } = useTranslation();
  const { query } = useAddress();
  const question = readQuestion(query.toString());
  const [text, setText] = useState(question.query);
  const [draft, setDraft] = useState<BulkDraft>(emptyBulk);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const previewing = useMutation({
    mutationFn: (edit: BulkEdit) =>
      server.call(previewBulkRoute, { body: { query: text, facets: question.facets, edit } }),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
  const submit = () => {
    const wrong = findBulkFaults(draft);
    setFaults(wrong.map((field) => ({ field, sentence: t(`reference.wrong.bulk.${field}`) })));
    if (wrong.length === 0) previewing.mutate(editOf(draft));
  };
  const change = (changes: Partial<BulkDraft>) => {
    previewing.reset();
    setDraft((before) => ({ ...before, ...changes }));
  };
  return (
    <Page
      title={t("reference.bulk.title")}
      lead={t("reference.bulk.lead")}
      above={<PageLink href={proposalsPage}>{t("reference.proposals.title")}</PageLink>}
    >
      <Stack gap="large">
        <TermLine ids={["entry", "proposal"]} />
        <div className={form.form}>
          <Form faults={faults} onSubmit={submit}>
            <TextField
              label={t("reference.bulk.search")}
              hint={<Facets question={question} />}
              type="search"
              value={text}
              onChange={(typed) => {
                previewing.reset();
                setText(typed);
              }}
            />
            <BulkFields draft={draft} faults={faults} onChange={change} />
            <Action type="submit" busy={previewing.isPending}>
              {t("reference.bulk.preview")}
            </Action>
          </Form>
        </div>
        {previewing.data && <BulkPreview preview={previewing.data} edit={editOf(draft)} />}
      </Stack>
    </Page>
  );
}

function Facets({ question }: { question: ReturnType<typeof readQuestion> }) {
  const { t } = useTranslation();
  const chosen = Object.values(question.facets).flat();
  if (chosen.length === 0)
    return <PageLink href={writeQuestion(question)}>{t("reference.bulk.noFilter")}</PageLink>;
  return (
    <>
      {t("reference.bulk.filter")}: <bdi>{chosen.join(" · ")}</bdi>
    </>
  );
}
