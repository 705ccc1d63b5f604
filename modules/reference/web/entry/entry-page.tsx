import { useQuery } from "@tanstack/react-query";
import { createElement, Suspense, useContext } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import { checkPage, entryRoute, firearmName, tablePage, versionsPage } from "#reference/contract";
import { articleRef } from "#reference/science";
import { Answer, Card, Code, Columns, Moment, Page, PageLink, Stack } from "#ui";
import { EntryFollowUp } from "../check/next/entry-follow-up.ts";
import { FirearmDrawing } from "../drawings/firearm-drawing.tsx";
import { Term } from "../glossary/term.tsx";
import { askReference } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import { AboutMake, Calibres, Siblings } from "./around-panels.tsx";
import classes from "./entry.module.css";
import { EntryActions } from "./entry-actions.tsx";
import type { EntryAnswer } from "./entry-answer.ts";
import { EntryFacts } from "./entry-facts.tsx";
import { ExpectedMarksPanel } from "./expected-marks-panel.tsx";
import { FirmsPanel } from "./firms-panel.tsx";
import { LegalPanel } from "./legal-panel.tsx";
import { LinksPanel } from "./links-panel.tsx";
import { MarkingsPanel } from "./markings-panel.tsx";
import { NotesPanel } from "./notes-panel.tsx";
import { PartsPanel } from "./parts-panel.tsx";
import { PicturesPanel } from "./pictures-panel.tsx";
import { VariantsPanel } from "./variants-panel.tsx";

/** One entry of the reference table in full. */
export function EntryPage() {
  const { params } = useAddress();
  const ref = params.ref ?? "";
  const asked = useQuery({
    queryKey: [entryRoute.id, ref],
    queryFn: () => askReference(entryRoute, { params: { ref } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(answer) => <EntryArticle answer={answer} asked={ref} />}
    </Answer>
  );
}

function EntryArticle({ answer, asked }: { answer: EntryAnswer; asked: string }) {
  const { t } = useTranslation();
  const { article } = answer;
  const type = t(`reference.type.${article.type}`);
  return (
    <Page
      title={`\u2068${firearmName(article)}\u2069`}
      lead={t("reference.entry.lead", { type, state: t(`reference.state.${article.state}`) })}
      above={<PageLink href={tablePage}>{t("reference.table.title")}</PageLink>}
      actions={
        <PageLink href={checkPage} as="quiet">
          {t("reference.entry.check")}
        </PageLink>
      }
    >
      <Columns kind="aside">
        <Stack gap="large">
          <Standing answer={answer} asked={asked} />
          {/* The pattern of a factory firearm of the type would mislead of a family. */}
          {article.kind === "firearm" && (
            <div className={classes.picture}>
              <FirearmDrawing type={article.type} title={t("reference.entry.drawing", { type })} />
            </div>
          )}
          <EntryFacts answer={answer} />
          <FirmsPanel answer={answer} />
          <VariantsPanel answer={answer} asked={shownVariant(answer, asked)} />
          {article.kind === "firearm" && <ExpectedMarksPanel answer={answer} />}
          <MarkingsPanel article={article} />
          <PartsPanel article={article} />
          <LegalPanel article={article} />
          <PicturesPanel answer={answer} />
          <NotesPanel article={article} />
        </Stack>
        <Stack gap="large">
          <EntryActions answer={answer} />
          <FollowUp answer={answer} />
          <LinksPanel answer={answer} />
          <Calibres answer={answer} />
          <AboutMake answer={answer} />
          <Siblings answer={answer} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** Whether a variant was asked for under a number that leads to this entry and is none of its variants. */
function lacksVariant({ ref, entry }: EntryAnswer, asked: string): boolean {
  return articleRef(asked) === ref && asked !== ref && entry.ref !== asked;
}

/** The variant that was asked for, by the number it has now; the entry where none was. */
function shownVariant(answer: EntryAnswer, asked: string): string {
  const isOfVariant = asked !== articleRef(asked) && !lacksVariant(answer, asked);
  return isOfVariant ? answer.entry.ref : answer.ref;
}

/** Firearms of a family have no number of their own: the family is what other modules know them by. */
function FollowUp({ answer: { ref, article, madeHere } }: { answer: EntryAnswer }) {
  const widget = useContext(EntryFollowUp);
  if (widget === undefined || article.kind === "firearm" || madeHere !== undefined) return null;
  return <Suspense>{createElement(widget, { entry: ref })}</Suspense>;
}

/** What a reader must know of the entry as a whole before using it. */
function Standing({ answer, asked }: { answer: EntryAnswer; asked: string }) {
  const { t } = useTranslation();
  const { ref, version, changedAt, isListed, article } = answer;
  const isMoved = articleRef(asked) !== ref;
  return (
    <Stack gap="small">
      <LateOfflineNote madeHere={answer.madeHere} />
      {isMoved && (
        <Card tone="maybe">{t("reference.entry.moved", { asked, ref: `\u2068${ref}\u2069` })}</Card>
      )}
      {lacksVariant(answer, asked) && (
        <Card tone="maybe">
          {t("reference.entry.noVariant", { asked, ref: `\u2068${ref}\u2069` })}
        </Card>
      )}
      {!isListed && <Card tone="contradict">{t("reference.entry.withdrawn")}</Card>}
      {article.kind !== "firearm" && (
        <Card tone="maybe">
          <Term id="family">{t(`reference.family.${article.kind}`)}</Term>
        </Card>
      )}
      {article.kind === "firearm" && article.state !== "verified" && (
        <Card tone="unknown">{t(`reference.entry.${article.state}`)}</Card>
      )}
      <p className={classes.version}>
        <Code>{ref}</Code> · {t("reference.entry.version", { version })} ·{" "}
        <Moment value={changedAt} as="dateTime" />
        {answer.madeHere === undefined && (
          <>
            {" · "}
            <PageLink href={versionsPage(ref)}>{t("reference.versions.title")}</PageLink>
          </>
        )}
      </p>
    </Stack>
  );
}
