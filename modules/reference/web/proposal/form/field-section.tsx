import { useTranslation } from "react-i18next";
import type { Article, ArticleField } from "#reference/contract";
import { isKnown, isListField, provenanceOf } from "#reference/science";
import { Button, Cluster, type FormFault, faultOf, TextField, Unseen } from "#ui";
import { ArticleFieldSign } from "../../article/article-field-sign.tsx";
import { ArticleItem } from "../../article/article-item.tsx";
import { ProvenanceLine } from "../../article/provenance-line.tsx";
import { useArticleWords } from "../../article/use-article-words.ts";
import { FieldEditor } from "./field-editor.tsx";
import { toForm } from "./field-form.ts";
import { controlId } from "./find-draft-faults.ts";
import classes from "./form.module.css";
import type { FieldDraft } from "./proposal-draft.ts";

interface FieldSectionProps {
  readonly field: ArticleField;
  /** The entry as it stands; absent for a new one. */
  readonly article: Article | undefined;
  readonly draft: FieldDraft | undefined;
  readonly faults: readonly FormFault[];
  /** A source written for another field, to be used again. */
  readonly lastSource: string;
  readonly isConflict: boolean;
  readonly onTake: (draft: FieldDraft) => void;
  readonly onDrop: () => void;
}

/** One field of the form: what stands, and its controls once it is taken up. */
export function FieldSection(props: FieldSectionProps) {
  const { field, article, draft, lastSource, isConflict, onTake } = props;
  const { t } = useTranslation();
  const words = useArticleWords();
  const value: unknown = article?.[field];
  const begin = () => onTake({ value: toForm(field, value), source: lastSource, date: "" });
  return (
    <section className={classes.field} data-taken={draft !== undefined || undefined}>
      <div>
        <h3 className={classes.name}>{words.field(field)}</h3> <ArticleFieldSign field={field} />
      </div>
      {isConflict && <p className={classes.conflict}>{t("reference.form.conflict")}</p>}
      <Standing article={article} field={field} />
      {draft ? (
        <Taken {...props} draft={draft} />
      ) : (
        <div>
          <Button id={controlId(field)} onClick={begin}>
            {t(article ? "reference.form.change" : "reference.form.fill")}
            <Unseen>: {words.field(field)}</Unseen>
          </Button>
        </div>
      )}
    </section>
  );
}

function Standing({ article, field }: { article: Article | undefined; field: ArticleField }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  if (article === undefined) return null;
  const value: unknown = article[field];
  const provenance = provenanceOf(article, field);
  if (!isKnown(article, field))
    return <p className={classes.standing}>{t("reference.value.unknown")}</p>;
  return (
    <div className={classes.standing}>
      {isListField(field)
        ? (value as unknown[]).map((item) => (
            <ArticleItem key={JSON.stringify(item)} field={field} item={item} />
          ))
        : words.value(field, value)}
      {provenance && (
        <div>
          <ProvenanceLine of={provenance} />
        </div>
      )}
    </div>
  );
}

function Taken({
  field,
  draft,
  faults,
  onTake,
  onDrop,
}: FieldSectionProps & { draft: FieldDraft }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const id = controlId(field);
  const label = words.field(field);
  return (
    <div className={classes.taken}>
      <FieldEditor
        {...{ id, field, faults }}
        value={draft.value}
        onChange={(value) => onTake({ ...draft, value })}
      />
      <div className={classes.cells}>
        <TextField
          id={`${id}-source`}
          label={t("reference.form.source", { field: label })}
          hint={[
            t("reference.form.sourceHint"),
            ...(isListField(field) ? [t("reference.form.listSourceHint")] : []),
          ].join(". ")}
          error={faultOf(faults, `${id}-source`)}
          dir="auto"
          maxLength={400}
          value={draft.source}
          onChange={(source) => onTake({ ...draft, source })}
        />
        <TextField
          id={`${id}-date`}
          label={t("reference.form.date", { field: label })}
          optional
          type="date"
          value={draft.date}
          onChange={(date) => onTake({ ...draft, date })}
        />
      </div>
      <Cluster>
        <Button kind="text" onClick={onDrop}>
          {t("reference.form.leave", { field: label })}
        </Button>
      </Cluster>
    </div>
  );
}
