import { useTranslation } from "react-i18next";
import {
  type Article,
  type ArticleField,
  DescriptionField,
  newChallengePage,
  termOfAction,
  termOfLink,
  termOfType,
} from "#reference/contract";
import { isKnown, isListField } from "#reference/science";
import { type Fact, Facts, PageLink, Unseen } from "#ui";
import { type ArticleWords, useArticleWords } from "../article/use-article-words.ts";
import { FieldName } from "../field-name.tsx";
import { CodeTerm } from "../glossary/code-term.tsx";
import classes from "./entry.module.css";
import type { EntryAnswer } from "./entry-answer.ts";
import { FieldSource } from "./field-source.tsx";

/** The fields that stand as one line each; the rest have panels of their own. */
const shown: readonly ArticleField[] = [
  "make",
  "model",
  "alsoKnownAs",
  "productCodes",
  "kind",
  "level",
  "type",
  "action",
  "operatingSystem",
  "calibres",
  "capacityRounds",
  "barrelLengthMm",
  "country",
  "yearFrom",
  "yearTo",
];

/** What the entry says, each with its source in place; what is not known says so. */
export function EntryFacts({ answer }: { answer: EntryAnswer }) {
  const { article, ref, madeHere } = answer;
  const { t } = useTranslation();
  const words = useArticleWords();
  const facts = shown.map(
    (field): Fact => ({
      term: words.field(field),
      ...nameOf(field),
      value: (
        <div className={classes.fact}>
          <span>
            {isKnown(article, field) ? (
              <CodeTerm id={termOfValue(article, field)}>
                {writeField(article, field, words)}
              </CodeTerm>
            ) : (
              t("reference.value.unknown")
            )}
          </span>
          <span className={classes.beside}>
            <FieldSource article={article} field={field} />
            {madeHere === undefined && <ChallengeLink entry={ref} field={field} />}
          </span>
        </div>
      ),
    }),
  );
  return <Facts facts={facts} />;
}

function ChallengeLink({ entry, field }: { entry: string; field: ArticleField }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  return (
    <PageLink
      href={newChallengePage(entry, field)}
      className={classes.challenge}
      data-print="never"
    >
      {t("reference.challenge.short")}
      <Unseen>: {words.field(field)}</Unseen>
    </PageLink>
  );
}

/** Fields the glossary explains do so in place. */
function nameOf(field: ArticleField): Pick<Fact, "name"> {
  const described = DescriptionField.safeParse(field === "calibres" ? "calibre" : field);
  return described.success ? { name: <FieldName field={described.data} /> } : {};
}

/** The term that explains what stands in a field. */
function termOfValue({ type, action, level }: Article, field: ArticleField) {
  if (field === "type") return termOfType[type];
  if (field === "action") return action && termOfAction[action];
  return field === "level" ? level && termOfLink[level] : undefined;
}

function writeField(article: Article, field: ArticleField, words: ArticleWords): string {
  const value: unknown = article[field];
  if (!isListField(field)) return words.value(field, value);
  return (value as unknown[]).map((item) => words.item(field, item)).join(", ");
}
