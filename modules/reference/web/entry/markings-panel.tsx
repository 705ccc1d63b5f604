import { useTranslation } from "react-i18next";
import {
  type Article,
  type ArticleMarking,
  marksPageFor,
  type SerialPractice,
  termOfMark,
} from "#reference/contract";
import { Code, type Column, PageLink, Panel, Row, Rows, Table } from "#ui";
import { ArticleFieldSign } from "../article/article-field-sign.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { CodeTerm } from "../glossary/code-term.tsx";
import { NamedMark } from "../library/named-mark.tsx";
import { FieldSource } from "./field-source.tsx";

/** How the maker numbered it and which marks it bears. */
export function MarkingsPanel({ article }: { article: Article }) {
  return (
    <>
      <SerialPanel article={article} />
      <MarksPanel article={article} />
    </>
  );
}

function SerialPanel({ article }: { article: Article }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const { serialPractice } = article;
  return (
    <Panel
      heading={words.field("serialPractice")}
      explained={<ArticleFieldSign field="serialPractice" />}
      aside={<FieldSource article={article} field="serialPractice" />}
    >
      {serialPractice.length === 0 ? (
        <p>{t("reference.serialPractice.none")}</p>
      ) : (
        <Rows>
          {serialPractice.map((one) => (
            <SerialRow key={JSON.stringify(one)} practice={one} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}

function SerialRow({ practice }: { practice: SerialPractice }) {
  const words = useArticleWords();
  const { places, note } = practice;
  return (
    <Row
      title={places.map(words.codes.place).join(" · ") || words.field("serialPractice")}
      figure={words.span(practice)}
      detail={
        note && (
          <bdi lang={note.language} dir="auto">
            {note.text}
          </bdi>
        )
      }
    />
  );
}

function MarksPanel({ article }: { article: Article }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const columns = useColumns();
  return (
    <Panel
      heading={words.field("markings")}
      explained={<ArticleFieldSign field="markings" />}
      aside={<FieldSource article={article} field="markings" />}
    >
      <Table
        caption={words.field("markings")}
        columns={columns}
        rows={article.markings}
        keyOf={(one) => JSON.stringify(one)}
        nothing={t("reference.marking.none")}
      />
    </Panel>
  );
}

function useColumns(): Column<ArticleMarking>[] {
  const { t } = useTranslation();
  const words = useArticleWords();
  return [
    {
      id: "kind",
      label: t("reference.marking.kind"),
      cell: ({ kind }) => (
        <CodeTerm id={termOfMark[kind]}>{t(`reference.markKind.${kind}`)}</CodeTerm>
      ),
    },
    {
      id: "text",
      label: t("reference.marking.text"),
      // What a mark of the library says stands beside it.
      cell: ({ text, mark }) =>
        text ? <Code>{text}</Code> : mark ? null : t("reference.marking.pictogram"),
    },
    {
      id: "place",
      label: t("reference.marking.place"),
      cell: ({ place }) => words.codes.place(place),
    },
    {
      id: "mark",
      label: t("reference.marking.mark"),
      cell: (one) => <LibraryLink marking={one} />,
    },
  ];
}

/** To the mark where the article names it, else to what the library finds under its text. */
function LibraryLink({ marking: { mark, text } }: { marking: ArticleMarking }) {
  const { t } = useTranslation();
  if (mark !== undefined) return <NamedMark id={mark} />;
  if (text === undefined) return null;
  return <PageLink href={marksPageFor(text)}>{t("reference.library.lookUp")}</PageLink>;
}
