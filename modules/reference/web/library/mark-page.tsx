import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, useAddress } from "#platform/http/web";
import {
  type DateCode,
  type LibraryMark,
  markRoute,
  marksPage,
  termOfLibraryKind,
  termOfMeaning,
} from "#reference/contract";
import {
  Answer,
  Caption,
  Card,
  Code,
  type Column,
  Columns,
  type Fact,
  Facts,
  Page,
  PageLink,
  Panel,
  Stack,
  Table,
} from "#ui";
import { CodeTerm } from "../glossary/code-term.tsx";
import { TermSign } from "../glossary/term-sign.tsx";
import { askReference, type Sourced } from "../offline/ask-reference.ts";
import { LateOfflineNote } from "../offline/late-offline-note.tsx";
import classes from "./library.module.css";
import { useLibraryWords } from "./library-words.ts";
import { MarkBearers } from "./mark-bearers.tsx";
import { useMarkName } from "./mark-name.ts";
import { MarkPictogram } from "./mark-pictogram.tsx";
import { MarkTile } from "./mark-tile.tsx";
import { MarkActions } from "./stated/mark-actions.tsx";
import { MarkPictures } from "./stated/mark-pictures.tsx";
import { MarkState } from "./stated/mark-state.tsx";
import { MarkVersions } from "./stated/mark-versions.tsx";
import { SourceLinks } from "./stated/source-link.tsx";

/** One mark of the library. */
export function MarkPage() {
  const { params } = useAddress();
  const id = params.id ?? "";
  const asked = useQuery({
    queryKey: [markRoute.id, id],
    queryFn: () => askReference(markRoute, { params: { id } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={8}>
      {(answer) => <MarkArticle {...answer} />}
    </Answer>
  );
}

function MarkArticle({ mark, alike, madeHere }: Sourced<typeof markRoute>) {
  const { t } = useTranslation();
  const words = useLibraryWords();
  const name = useMarkName()(mark);
  const isMadeHere = madeHere !== undefined;
  return (
    <Page
      title={name}
      lead={words.meaning(mark)}
      above={<PageLink href={marksPage}>{t("reference.library.title")}</PageLink>}
    >
      <Columns kind="aside">
        <Stack gap="large">
          <LateOfflineNote madeHere={madeHere} />
          <MarkPictures mark={mark} isMadeHere={isMadeHere} />
          {mark.drawing && (
            <div className={classes.large}>
              <MarkPictogram
                drawing={mark.drawing}
                label={t("reference.library.pictogram", { shapes: words.shapes(mark) })}
              />
            </div>
          )}
          {mark.isWithdrawn && (
            <Card tone="contradict">{t("reference.library.stands.withdrawn")}</Card>
          )}
          {mark.state === "unverified" && (
            <Card tone="unknown">{t("reference.library.unverified")}</Card>
          )}
          {mark.state === "verified" && mark.drawing && (
            <Caption>{t("reference.library.pictogram.drawn")}</Caption>
          )}
          <Facts facts={useMarkFacts(mark)} />
          {mark.codes.length > 0 && <Codes codes={mark.codes} />}
          {!isMadeHere && <MarkBearers id={mark.id} />}
          {!isMadeHere && <MarkVersions id={mark.id} />}
        </Stack>
        <Stack gap="large">
          <MarkActions mark={mark} isMadeHere={isMadeHere} />
          {alike.length > 0 && <Alike marks={alike} />}
        </Stack>
      </Columns>
    </Page>
  );
}

function Alike({ marks }: { marks: readonly LibraryMark[] }) {
  const { t } = useTranslation();
  return (
    <Panel heading={t("reference.library.alike")}>
      <ul className={classes.grid}>
        {marks.map((mark) => (
          <MarkTile key={mark.id} match={{ mark, codes: [] }} />
        ))}
      </ul>
    </Panel>
  );
}

function useMarkFacts(mark: LibraryMark): Fact[] {
  const { t } = useTranslation();
  const words = useLibraryWords();
  const unknown = t("reference.value.unknown");
  const fact = (name: string, value: Fact["value"]) => ({
    term: t(`reference.library.fact.${name}`),
    value,
  });
  return [
    fact("meaning", <CodeTerm id={termOfMeaning[mark.meaning]}>{words.meaning(mark)}</CodeTerm>),
    fact("kind", <CodeTerm id={termOfLibraryKind[mark.kind]}>{words.kind(mark)}</CodeTerm>),
    fact("text", mark.text ? <Code>{mark.text}</Code> : unknown),
    fact("shapes", words.shapes(mark)),
    fact("holder", mark.holder ? <bdi>{mark.holder}</bdi> : unknown),
    fact("town", mark.town ? <bdi>{mark.town}</bdi> : unknown),
    fact("country", words.country(mark)),
    fact("period", words.period(mark)),
    fact("usedOn", words.usedOn(mark)),
    fact("places", words.places(mark)),
    fact("source", <SourceLinks sources={[mark.source, ...(mark.furtherSources ?? [])]} />),
    fact("state", <MarkState mark={mark} />),
  ];
}

function Codes({ codes }: { codes: readonly DateCode[] }) {
  const { t } = useTranslation();
  const columns = useCodeColumns();
  return (
    <Panel
      heading={t("reference.library.codes")}
      explained={<TermSign id="date_code" word={t("reference.library.kind.date_code")} />}
    >
      <Table
        caption={t("reference.library.codes")}
        columns={columns}
        rows={codes}
        keyOf={({ code }) => code}
      />
    </Panel>
  );
}

function useCodeColumns(): Column<DateCode>[] {
  const { t } = useTranslation();
  return [
    { id: "code", label: t("reference.library.code"), cell: ({ code }) => <Code>{code}</Code> },
    { id: "year", label: t("reference.library.year"), cell: ({ year }) => String(year) },
  ];
}
