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
import { MarkPictogram } from "./mark-pictogram.tsx";
import { MarkTile } from "./mark-tile.tsx";

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
  const name = mark.text ? `\u2068${mark.text}\u2069` : words.shapes(mark);
  return (
    <Page
      title={name}
      lead={words.meaning(mark)}
      above={<PageLink href={marksPage}>{t("reference.library.title")}</PageLink>}
    >
      <Columns kind="aside">
        <Stack gap="large">
          <LateOfflineNote madeHere={madeHere} />
          {mark.drawing && (
            <div className={classes.large}>
              <MarkPictogram
                drawing={mark.drawing}
                label={t("reference.library.pictogram", { shapes: words.shapes(mark) })}
              />
            </div>
          )}
          {mark.state === "unverified" && (
            <Card tone="unknown">{t("reference.library.unverified")}</Card>
          )}
          <Facts facts={useMarkFacts(mark)} />
          {mark.codes.length > 0 && <Codes codes={mark.codes} />}
          {madeHere === undefined && <MarkBearers id={mark.id} />}
        </Stack>
        {alike.length > 0 && (
          <Panel heading={t("reference.library.alike")}>
            <ul className={classes.grid}>
              {alike.map((other) => (
                <MarkTile key={other.id} match={{ mark: other, codes: [] }} />
              ))}
            </ul>
          </Panel>
        )}
      </Columns>
    </Page>
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
    fact("source", <Source mark={mark} />),
    fact("state", <State mark={mark} />),
  ];
}

function Source({ mark: { source } }: { mark: LibraryMark }) {
  return (
    <a href={source.url} target="_blank" rel="noreferrer noopener">
      <bdi>{source.title}</bdi>
    </a>
  );
}

function State({ mark: { state } }: { mark: LibraryMark }) {
  const { t } = useTranslation();
  const id = state === "unverified" ? state : undefined;
  return <CodeTerm id={id}>{t(`reference.library.state.${state}`)}</CodeTerm>;
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
