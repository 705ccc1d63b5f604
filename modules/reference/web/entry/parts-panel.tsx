import { useTranslation } from "react-i18next";
import { type Article, type MarkedPart, termOfPart } from "#reference/contract";
import { Panel, useFormat } from "#ui";
import { ArticleFieldSign } from "../article/article-field-sign.tsx";
import { useArticleWords } from "../article/use-article-words.ts";
import { CodeTerm } from "../glossary/code-term.tsx";
import { Term } from "../glossary/term.tsx";
import classes from "./entry.module.css";
import { FieldSource } from "./field-source.tsx";

/** The parts that bear marks of their own, as they belong together, and which counts in law. */
export function PartsPanel({ article }: { article: Article }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const known = new Set(article.parts.map(({ part }) => part));
  const roots = article.parts.filter(({ within }) => within === undefined || !known.has(within));
  return (
    <Panel
      heading={words.field("parts")}
      explained={<ArticleFieldSign field="parts" />}
      aside={<FieldSource article={article} field="parts" />}
    >
      {roots.length === 0 ? (
        <p>{t("reference.part.none")}</p>
      ) : (
        <PartTree parts={article.parts} at={roots} />
      )}
    </Panel>
  );
}

function PartTree({ parts, at }: { parts: readonly MarkedPart[]; at: readonly MarkedPart[] }) {
  return (
    <ul className={classes.tree}>
      {at.map((part) => (
        <li key={part.part}>
          <PartLine part={part} />
          <Below parts={parts} whole={part} />
        </li>
      ))}
    </ul>
  );
}

function Below({ parts, whole }: { parts: readonly MarkedPart[]; whole: MarkedPart }) {
  const below = parts.filter(({ within, part }) => within === whole.part && part !== whole.part);
  return below.length === 0 ? null : <PartTree parts={parts} at={below} />;
}

function PartLine({ part: { part, bears, numbers = [], isRegulated } }: { part: MarkedPart }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useArticleWords();
  const kinds = bears.map((kind) => t(`reference.markKind.${kind}`));
  return (
    <>
      <span className={classes.part}>
        <CodeTerm id={termOfPart[part]}>{t(`reference.part.${part}`)}</CodeTerm>
      </span>
      {isRegulated && (
        <span className={classes.regulated}>
          <Term id="regulated_part">{t("reference.part.regulated")}</Term>
        </span>
      )}
      <span className={classes.bears}>
        {kinds.length > 0
          ? t("reference.part.bears", { marks: format.list(kinds) })
          : t("reference.part.bearsNothing")}
      </span>
      {numbers.length > 0 && (
        <ul className={classes.numbers} aria-label={t("reference.column.numbers")}>
          {numbers.map((number) => (
            <li key={`${number.kind} ${number.side} ${number.from} ${number.to}`}>
              {words.partNumber(number)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
