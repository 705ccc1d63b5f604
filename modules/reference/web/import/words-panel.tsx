import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import {
  Action,
  type CodedTarget,
  countriesRoute,
  FirearmType,
  type ImportDetail,
  type ImportMapping,
  importValuesRoute,
  termOfField,
} from "#reference/contract";
import {
  Answer,
  Button,
  Caption,
  ChoiceField,
  type ChoiceOption,
  Panel,
  Stack,
  TextField,
  useFormat,
} from "#ui";
import { TermSign } from "../glossary/term-sign.tsx";
import classes from "./import.module.css";
import { mapWord } from "./mapping-draft.ts";

interface WordsPanelProps {
  detail: ImportDetail;
  column: number;
  target: CodedTarget;
  mapping: ImportMapping;
  onChange: (change: (mapping: ImportMapping) => ImportMapping) => void;
}

/** The words of a column that stand for codes: how many are known, and what to make of the others. */
export function WordsPanel(props: WordsPanelProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const name = props.detail.columns[props.column]?.name ?? "";
  const term = termOfField[props.target];
  return (
    <Panel
      heading={t("reference.import.values", { column: name })}
      explained={term && <TermSign id={term} word={t(`reference.import.target.${props.target}`)} />}
    >
      {isOpen ? (
        <Words {...props} />
      ) : (
        <Button onClick={() => setOpen(true)}>{t("reference.import.values.show")}</Button>
      )}
    </Panel>
  );
}

const shown = 60;

function Words({ detail, column, target, mapping, onChange }: WordsPanelProps) {
  const { t } = useTranslation();
  const { id } = detail;
  const asked = useQuery({
    queryKey: [importValuesRoute.id, id, column, target],
    queryFn: () => server.call(importValuesRoute, { params: { id }, query: { column, target } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={3}>
      {({ values }) => {
        const own = mapping.values[target] ?? {};
        const unknown = values.filter(({ value, code }) => code === null || value in own);
        const count = values.length - unknown.length;
        return (
          <Stack gap="small">
            <Caption>{t("reference.import.values.known", { count })}</Caption>
            {target === "calibre" && <Caption>{t("reference.import.values.calibres")}</Caption>}
            {unknown.length > 0 && <p>{t("reference.import.values.unknown")}</p>}
            <div className={classes.words}>
              {unknown.slice(0, shown).map(({ value, count: rows }) => (
                <WordField
                  key={value}
                  target={target}
                  label={t("reference.import.values.meaning", {
                    word: `\u2068${value}\u2069`,
                    count: rows,
                  })}
                  code={own[value]}
                  onCode={(code) => onChange((before) => mapWord(before, target, value, code))}
                />
              ))}
            </div>
          </Stack>
        );
      }}
    </Answer>
  );
}

interface WordFieldProps {
  target: CodedTarget;
  label: string;
  code: string | undefined;
  onCode: (code: string | undefined) => void;
}

const nothing = "-";

function WordField({ target, label, code, onCode }: WordFieldProps) {
  const { t } = useTranslation();
  const options = useOptions(target);
  if (target === "calibre") {
    return (
      <TextField
        label={label}
        value={code ?? ""}
        dir="ltr"
        optional
        onChange={(value) => onCode(value === "" ? undefined : value)}
      />
    );
  }
  return (
    <ChoiceField
      label={label}
      none={t("reference.import.values.undecided")}
      options={[{ value: nothing, label: t("reference.import.values.nothing") }, ...options]}
      value={code === "" ? nothing : (code ?? "")}
      onChange={(value) => onCode(value === "" ? undefined : value === nothing ? "" : value)}
    />
  );
}

function useOptions(target: CodedTarget): ChoiceOption[] {
  const { t } = useTranslation();
  const format = useFormat();
  const countries = useQuery({
    queryKey: [countriesRoute.id],
    queryFn: () => server.call(countriesRoute, {}),
    enabled: target === "country",
  });
  switch (target) {
    case "type":
      return FirearmType.options.map((value) => ({ value, label: t(`reference.type.${value}`) }));
    case "action":
      return Action.options.map((value) => ({ value, label: t(`reference.action.${value}`) }));
    case "country":
      return (countries.data?.countries ?? []).map(({ code }) => ({
        value: code,
        label: format.country(code),
      }));
    case "calibre":
      return [];
  }
}
