import { useTranslation } from "react-i18next";
import { marksPage } from "#reference/contract";
import { expectedMarks } from "#reference/science";
import { Caption, PageLink, Panel, Stack } from "#ui";
import classes from "../library/library.module.css";
import { MarkTile } from "../library/mark-tile.tsx";
import { useLibrary } from "../library/use-library.ts";
import type { EntryAnswer } from "./entry-answer.ts";

/** As many as an officer will hold against a gun. */
const shown = 8;

/** Marks of the library to look for on such a firearm; nothing where the library knows none. */
export function ExpectedMarksPanel({ answer }: { answer: EntryAnswer }) {
  const { t } = useTranslation();
  const library = useLibrary();
  const { article, company, firms, make } = answer;
  const names = [
    article.make,
    make?.madeBy,
    company?.name,
    ...article.firms.map(({ name }) => name),
    ...firms.map((firm) => firm.company.name),
  ].filter((name) => name !== undefined);
  const known = [...(library.data?.marks.values() ?? [])];
  const marks = expectedMarks(known, { ...article, names }, shown);
  if (marks.length === 0) return null;
  return (
    <Panel heading={t("reference.entry.lookFor")}>
      <Stack gap="small">
        <Caption>{t("reference.entry.lookFor.help")}</Caption>
        <ul className={classes.grid}>
          {marks.map((mark) => (
            <MarkTile key={mark.id} match={{ mark, codes: [] }} />
          ))}
        </ul>
        <PageLink href={marksPage}>{t("reference.library.title")}</PageLink>
      </Stack>
    </Panel>
  );
}
