import { useTranslation } from "react-i18next";
import { longestMarkLine, mostFurtherSources } from "#reference/contract";
import { Button, Cluster, FieldGroup, TextField } from "#ui";
import classes from "../../proposal/form/form.module.css";
import { markControl } from "./mark-control.ts";
import type { PageDraft } from "./mark-draft.ts";
import type { MarkFieldsProps } from "./mark-fields.ts";

/** Other public pages that say the same, each with its title and address. */
export function FurtherSources({ draft, onWrite, wrongWith }: MarkFieldsProps) {
  const { t } = useTranslation();
  const pages = draft.furtherSources;
  const keep = (furtherSources: readonly PageDraft[]) => onWrite({ furtherSources });
  const write = (at: number, change: Partial<PageDraft>) =>
    keep(pages.map((page, other) => (other === at ? { ...page, ...change } : page)));
  return (
    <FieldGroup
      id={markControl("furtherSources")}
      legend={t("reference.library.fact.furtherSources")}
      error={wrongWith("furtherSources")}
    >
      <div className={classes.rows}>
        {pages.map(({ title, url }, at) => {
          const legend = t("reference.library.form.furtherPage", { number: at + 1 });
          return (
            <fieldset key={at} className={classes.row}>
              <legend>{legend}</legend>
              <TextField
                label={t("reference.library.fact.title")}
                dir="auto"
                maxLength={longestMarkLine}
                value={title}
                onChange={(text) => write(at, { title: text })}
              />
              <TextField
                label={t("reference.library.fact.url")}
                dir="ltr"
                inputMode="url"
                maxLength={500}
                value={url}
                onChange={(text) => write(at, { url: text })}
              />
              <Cluster>
                <Button kind="text" onClick={() => keep(pages.filter((_, other) => other !== at))}>
                  {t("reference.form.remove", { what: legend })}
                </Button>
              </Cluster>
            </fieldset>
          );
        })}
        {pages.length < mostFurtherSources && (
          <Cluster>
            <Button onClick={() => keep([...pages, { title: "", url: "" }])}>
              {t("reference.library.form.addPage")}
            </Button>
          </Cluster>
        )}
      </div>
    </FieldGroup>
  );
}
