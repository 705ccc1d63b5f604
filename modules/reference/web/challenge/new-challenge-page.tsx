import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import {
  ArticleField,
  challengePage,
  entryPage,
  type entryRoute,
  firearmName,
  openChallengeRoute,
} from "#reference/contract";
import {
  Action,
  Answer,
  ChoiceField,
  Form,
  type FormFault,
  faultOf,
  Page,
  PageLink,
  Stack,
  TextArea,
  TextField,
} from "#ui";
import { ArticleFieldSign } from "../article/article-field-sign.tsx";
import { EntryLabel } from "../article/difference-list.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { Photos } from "../check/likely/photos.tsx";
import { TermLine } from "../glossary/term-line.tsx";
import form from "../proposal/form/form.module.css";
import { useEntry } from "../proposal/use-entry.ts";

type Entry = RouteAnswer<typeof entryRoute>;

/** Says that an entry, or one field of it, is wrong. */
export function NewChallengePage() {
  const { params } = useAddress();
  const entry = useEntry(params.ref ?? "");
  return (
    <Answer asked={entry} explain={readFailure} rows={6}>
      {(answer) => <ChallengeContent entry={answer} />}
    </Answer>
  );
}

function ChallengeContent({ entry: { ref, article } }: { entry: Entry }) {
  const { t } = useTranslation();
  return (
    <Page
      title={t("reference.challenge.new", { name: `\u2068${firearmName(article)}\u2069` })}
      lead={t("reference.challenge.newLead")}
      above={
        <PageLink href={entryPage(ref)}>
          <EntryLabel make={article.make} model={article.model} number={ref} />
        </PageLink>
      }
    >
      <Stack gap="large">
        <TermLine ids={["challenge", "entry"]} />
        <div>
          <div className={form.form}>
            <ChallengeForm entry={ref} />
          </div>
        </div>
      </Stack>
    </Page>
  );
}

interface Draft {
  readonly field: ArticleField | "";
  readonly grounds: string;
  readonly source: string;
  readonly files: readonly string[];
}

function ChallengeForm({ entry }: { entry: string }) {
  const { t } = useTranslation();
  const { query } = useAddress();
  const words = useArticleWords();
  const asked = ArticleField.safeParse(query.get("field"));
  const [draft, setDraft] = useState<Draft>({
    field: asked.success ? asked.data : "",
    grounds: "",
    source: "",
    files: [],
  });
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const opening = useOpening(entry, draft, setFaults);
  const submit = () => {
    const isMissing = draft.grounds.trim() === "";
    setFaults(isMissing ? [{ field: "grounds", sentence: t("reference.wrong.grounds") }] : []);
    if (!isMissing) opening.mutate();
  };
  return (
    <Form faults={faults} onSubmit={submit}>
      <ChoiceField
        label={t("reference.challenge.field")}
        explained={draft.field !== "" && <ArticleFieldSign field={draft.field} />}
        none={t("reference.challenge.whole")}
        options={ArticleField.options.map((value) => ({ value, label: words.field(value) }))}
        value={draft.field}
        onChange={(field) => change({ field })}
      />
      <TextArea
        id="grounds"
        label={t("reference.challenge.grounds")}
        hint={t("reference.challenge.groundsHint")}
        error={faultOf(faults, "grounds")}
        dir="auto"
        maxLength={4000}
        value={draft.grounds}
        onChange={(grounds) => change({ grounds })}
      />
      <TextField
        label={t("reference.challenge.source")}
        optional
        dir="auto"
        maxLength={400}
        value={draft.source}
        onChange={(source) => change({ source })}
      />
      <Photos
        photos={draft.files}
        act={(event) => change({ files: withPhoto(draft.files, event) })}
      />
      <Action type="submit" busy={opening.isPending}>
        {t("reference.challenge.send")}
      </Action>
    </Form>
  );
}

type PhotoEvent = Parameters<Parameters<typeof Photos>[0]["act"]>[0];

function withPhoto(files: readonly string[], event: PhotoEvent): readonly string[] {
  if (event.do === "photograph") return [...files, event.file];
  return event.do === "dropPhoto" ? files.filter((file) => file !== event.file) : files;
}

function useOpening(
  ref: string,
  { field, grounds, source, files }: Draft,
  setFaults: (faults: readonly FormFault[]) => void,
) {
  const { t, i18n } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      server.call(openChallengeRoute, {
        body: {
          ref,
          grounds,
          language: Language.parse(i18n.language),
          files: [...files],
          ...(field !== "" && { field }),
          ...(source.trim() !== "" && { source }),
        },
      }),
    onSuccess: async ({ id }) => {
      open(challengePage(id));
      await client.invalidateQueries();
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
}
