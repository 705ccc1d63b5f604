import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type FieldDifference, firearmName, type Provenance } from "#reference/contract";
import { isListField } from "#reference/science";
import { Code, Unseen } from "#ui";
import classes from "./article.module.css";
import { ArticleItem } from "./article-item.tsx";
import { ProvenanceLine } from "./provenance-line.tsx";
import { RowSources } from "./row-sources.tsx";
import { type ArticleWords, useArticleWords } from "./use-article-words.ts";

/** What differs, field by field: what was, what is, and where the new value was taken from. */
export function DifferenceList({ of: differences }: { of: readonly FieldDifference[] }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  if (differences.length === 0) return <p>{t("reference.difference.none")}</p>;
  return (
    <dl className={classes.differences}>
      {differences.map((difference) => (
        <div key={difference.field} className={classes.difference}>
          <dt>{words.field(difference.field)}</dt>
          <dd>
            <ul className={classes.changes}>
              {changesOf(difference, words).map((change) => (
                <ChangeLine key={`${change.sign} ${change.key}`} change={change} />
              ))}
            </ul>
            <SourceChange of={difference.provenance} />
            {isListField(difference.field) && (
              <RowSources field={difference.field} rows={difference.rows ?? []} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Change {
  readonly sign: "added" | "removed" | "kept";
  /** What tells it from others of its sign. */
  readonly key: string;
  readonly shown: ReactNode;
}

function changesOf(difference: FieldDifference, words: ArticleWords): Change[] {
  const { field, items, before, after } = difference;
  if (items !== undefined && isListField(field)) {
    const line = (sign: Change["sign"]) => (item: unknown) => ({
      sign,
      key: JSON.stringify(item),
      shown: <ArticleItem field={field} item={item} />,
    });
    return [
      ...items.removed.map(line("removed")),
      ...items.changed.flatMap((one) => [
        ...(one.before === undefined ? [] : [line("removed")(one.before)]),
        line("added")(one.after),
      ]),
      ...items.added.map(line("added")),
    ];
  }
  const known = [
    { sign: "removed" as const, value: before },
    { sign: "added" as const, value: after },
  ].filter(({ value }) => value !== undefined);
  return known.map(({ sign, value }) => {
    const text = words.value(field, value);
    return { sign, key: text, shown: text };
  });
}

const signs = { added: "+", removed: "−", kept: "" };

function ChangeLine({ change: { sign, shown } }: { change: Change }) {
  const { t } = useTranslation();
  return (
    <li data-sign={sign} className={classes.change}>
      <span aria-hidden="true" className={classes.sign}>
        {signs[sign]}
      </span>
      <Unseen>{t(`reference.difference.${sign}`)}: </Unseen>
      <div>{shown}</div>
    </li>
  );
}

function SourceChange({ of: change }: { of: FieldDifference["provenance"] }) {
  const { t } = useTranslation();
  const after: Provenance | undefined = change?.after;
  if (after === undefined) return null;
  return (
    <p className={classes.source}>
      {t("reference.provenance.source")}: <ProvenanceLine of={after} />
    </p>
  );
}

/** An entry that differences are shown of. */
export function EntryLabel({
  make,
  model,
  number,
}: {
  make: string;
  model: string;
  number?: string;
}) {
  return (
    <>
      <bdi dir="ltr" translate="no">
        {firearmName({ make, model })}
      </bdi>
      {number && (
        <>
          {" "}
          <Code>{number}</Code>
        </>
      )}
    </>
  );
}
