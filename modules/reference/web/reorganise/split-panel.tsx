import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RouteAnswer } from "#platform/http/contract";
import { server } from "#platform/http/web";
import { type EditorialChange, type entryRoute, proposeEditorialRoute } from "#reference/contract";
import {
  Button,
  FieldGroup,
  Form,
  type FormFault,
  faultOf,
  Panel,
  TextArea,
  TextField,
  TickField,
} from "#ui";
import { useArticleWords } from "../article/use-article-words.ts";
import form from "../proposal/form/form.module.css";
import { useSending } from "../proposal/send-proposal.ts";

type Entry = RouteAnswer<typeof entryRoute>;

interface Draft {
  readonly model: string;
  readonly moved: readonly number[];
  readonly source: string;
  readonly reason: string;
}

const empty: Draft = { model: "", moved: [], source: "", reason: "" };
const needed = ["model", "source", "reason"] as const;

/** The chosen variants leave the entry and become one of their own, which says where it came from. */
export function splitOf({ ref, version, article }: Entry, draft: Draft): EditorialChange {
  const { model, moved, source } = draft;
  const isMoved = ({ number }: { number: number }) => moved.includes(number);
  const stay = article.variants.filter((one) => !isMoved(one));
  const gone = article.variants.filter(isMoved);
  const name = { field: "model" as const, value: model.trim(), source };
  const variants = (value: unknown) => ({ field: "variants" as const, value, source });
  return {
    kind: "split",
    ref,
    baseVersion: version,
    changes: gone.length > 0 ? [variants(stay)] : [],
    apart: article.variants.length > 0 ? [name, variants(gone)] : [name],
  };
}

/** Makes part of the entry one of its own. */
export function SplitPanel({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(empty);
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const sending = useSending(() => {
    const body = { change: splitOf(entry, draft), reason: draft.reason };
    return server.call(proposeEditorialRoute, { body });
  });
  const submit = () => {
    const wrong = needed.filter((name) => draft[name].trim() === "");
    setFaults(
      wrong.map((name) => ({
        field: `split-${name}`,
        sentence: t(`reference.wrong.split.${name}`),
      })),
    );
    if (wrong.length === 0) sending.send();
  };
  return (
    <Panel heading={t("reference.split.title")}>
      <div className={form.form}>
        <Form faults={faults.length > 0 ? faults : sending.failure} onSubmit={submit}>
          <SplitFields entry={entry} draft={draft} faults={faults} onChange={change} />
          <div>
            <Button type="submit" busy={sending.isSending}>
              {t("reference.split.do")}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  );
}

interface SplitFieldsProps {
  readonly entry: Entry;
  readonly draft: Draft;
  readonly faults: readonly FormFault[];
  readonly onChange: (changes: Partial<Draft>) => void;
}

function SplitFields({ entry, draft, faults, onChange }: SplitFieldsProps) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const { model, moved, source, reason } = draft;
  const { variants } = entry.article;
  return (
    <>
      <TextField
        id="split-model"
        label={t("reference.split.model")}
        error={faultOf(faults, "split-model")}
        dir="auto"
        maxLength={200}
        value={model}
        onChange={(text) => onChange({ model: text })}
      />
      {variants.length > 0 && (
        <FieldGroup id="split-variants" legend={t("reference.split.variants")}>
          {variants.map((variant) => (
            <TickField
              key={variant.number}
              label={words.item("variants", variant)}
              checked={moved.includes(variant.number)}
              onChange={(isMoved) =>
                onChange({
                  moved: isMoved
                    ? [...moved, variant.number]
                    : moved.filter((number) => number !== variant.number),
                })
              }
            />
          ))}
        </FieldGroup>
      )}
      <TextField
        id="split-source"
        label={t("reference.provenance.source")}
        hint={t("reference.form.sourceHint")}
        error={faultOf(faults, "split-source")}
        dir="auto"
        maxLength={400}
        value={source}
        onChange={(text) => onChange({ source: text })}
      />
      <TextArea
        id="split-reason"
        label={t("reference.form.reason")}
        error={faultOf(faults, "split-reason")}
        dir="auto"
        maxLength={2000}
        value={reason}
        onChange={(text) => onChange({ reason: text })}
      />
    </>
  );
}
