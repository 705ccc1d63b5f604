import { useRef } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { guidedPage, type MarkReading } from "#reference/contract";
import { Button, Caption, Cluster, PageLink, Stack } from "#ui";
import {
  type CheckDraft,
  type CheckEvent,
  isEmpty,
  whyUnread,
  writtenMarks,
} from "../check-draft.ts";
import { AbsentMarks } from "./absent-marks.tsx";
import { FactsPanel } from "./facts-panel.tsx";
import { MarkRow } from "./mark-row.tsx";
import classes from "./marks-panel.module.css";

/** Marks of an invented pistol that show what the page can do. */
const exampleMarks = ["CZ 75 B", "CAL. 9 PARA", "A3[8B]1?5", "MADE IN CZECH REPUBLIC", "4 821 337"];

interface MarksPanelProps {
  draft: CheckDraft;
  readings: readonly MarkReading[];
  act: (event: CheckEvent) => void;
}

/** What is seen, mark by mark, with what each is likely to be beside it. */
export function MarksPanel({ draft, readings, act }: MarksPanelProps) {
  const { t } = useTranslation();
  const { list, addAndGo, goNext, removeAndGo } = useMarkFocus(draft, act);
  const written = writtenMarks(draft);
  const readingOf = (key: number) => {
    const position = written.findIndex((mark) => mark.key === key);
    return readings.find(({ marking }) => marking === position);
  };
  return (
    <Stack>
      <section aria-label={t("reference.check.seen")}>
        <div className={classes.heads} aria-hidden="true">
          <span>{t("reference.check.seen")}</span>
          <span>{t("reference.check.meaning")}</span>
        </div>
        <ol className={classes.marks} ref={list}>
          {draft.marks.map((mark, at) => (
            <MarkRow
              key={mark.key}
              mark={mark}
              number={at + 1}
              reading={readingOf(mark.key)}
              unread={whyUnread(draft, mark)}
              act={act}
              onEnter={() => goNext(at)}
              onRemove={() => removeAndGo(at)}
            />
          ))}
        </ol>
        <Caption>{t("reference.check.mark.hint")}</Caption>
      </section>
      <Cluster>
        <Button onClick={addAndGo}>{t("reference.check.mark.add")}</Button>
        <PageLink href={guidedPage} as="quiet">
          {t("reference.check.guideMe")}
        </PageLink>
        {isEmpty(draft) && (
          <Button kind="text" onClick={() => act({ do: "start", texts: exampleMarks })}>
            {t("reference.check.example")}
          </Button>
        )}
      </Cluster>
      <AbsentMarks absent={draft.absent} act={act} />
      <FactsPanel facts={draft.facts} act={act} />
    </Stack>
  );
}

/** Enter goes to the next mark, and from the last to a new one; who removes one stays among them. */
function useMarkFocus(draft: CheckDraft, act: (event: CheckEvent) => void) {
  const list = useRef<HTMLOListElement>(null);
  const go = (at: number) => list.current?.querySelectorAll("textarea")[at]?.focus();
  const addAndGo = () => {
    flushSync(() => act({ do: "add" }));
    go(draft.marks.length);
  };
  const goNext = (at: number) => (at + 1 === draft.marks.length ? addAndGo() : go(at + 1));
  const removeAndGo = (at: number) => {
    flushSync(() => act({ do: "remove", key: draft.marks[at]?.key ?? -1 }));
    go(Math.max(0, at - 1));
  };
  return { list, addAndGo, goNext, removeAndGo };
}
