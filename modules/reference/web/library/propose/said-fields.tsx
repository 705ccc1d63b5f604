import { useTranslation } from "react-i18next";
import { FirearmType, LibraryKind, longestMarkLine, MarkMeaning } from "#reference/contract";
import { ChoiceField, Panel, Stack, TextField } from "#ui";
import classes from "../../proposal/form/form.module.css";
import { useCountryOptions } from "../../proposal/form/inputs/code-options.ts";
import { CodesInput } from "./codes-input.tsx";
import { markControl } from "./mark-control.ts";
import type { MarkFieldsProps } from "./mark-fields.ts";

/** What the mark says: its meaning and kind, for whom it stands, when and on what it was used. */
export function SaidFields(props: MarkFieldsProps) {
  const { t } = useTranslation();
  const { draft, onWrite, wrongWith } = props;
  return (
    <Panel heading={t("reference.library.form.says")}>
      <Stack>
        <div className={classes.cells}>
          <CodeChoice {...props} name="meaning" options={MarkMeaning.options} />
          <CodeChoice {...props} name="kind" options={LibraryKind.options} />
          <Line {...props} name="holder" />
          <Line {...props} name="town" />
          <CountryChoice {...props} />
          <Line {...props} name="yearFrom" isYear />
          <Line {...props} name="yearTo" isYear />
        </div>
        <CodesInput
          id={markControl("usedOn")}
          legend={t("reference.library.fact.usedOn")}
          error={wrongWith("usedOn")}
          options={FirearmType.options.map((value) => ({
            value,
            label: t(`reference.type.${value}`),
          }))}
          chosen={draft.usedOn}
          onChange={(usedOn) => onWrite({ usedOn })}
        />
      </Stack>
    </Panel>
  );
}

interface CodeChoiceProps extends MarkFieldsProps {
  readonly name: "kind" | "meaning";
  readonly options: readonly string[];
}

function CodeChoice({ name, options, draft, onWrite, wrongWith }: CodeChoiceProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      id={markControl(name)}
      label={t(`reference.library.fact.${name}`)}
      error={wrongWith(name)}
      none={t("reference.library.form.choose")}
      options={options.map((value) => ({ value, label: t(`reference.library.${name}.${value}`) }))}
      value={draft[name]}
      onChange={(chosen) => onWrite({ [name]: chosen })}
    />
  );
}

function CountryChoice({ draft, onWrite, wrongWith }: MarkFieldsProps) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      id={markControl("country")}
      label={t("reference.library.fact.country")}
      error={wrongWith("country")}
      none={t("reference.form.notKnown")}
      options={useCountryOptions()}
      value={draft.country}
      onChange={(country) => onWrite({ country })}
    />
  );
}

interface LineProps extends MarkFieldsProps {
  readonly name: "holder" | "town" | "yearFrom" | "yearTo";
  readonly isYear?: boolean;
}

function Line({ name, isYear = false, draft, onWrite, wrongWith }: LineProps) {
  const { t } = useTranslation();
  return (
    <TextField
      id={markControl(name)}
      label={t(`reference.library.fact.${name}`)}
      error={wrongWith(name)}
      optional
      dir={isYear ? "ltr" : "auto"}
      {...(isYear && { inputMode: "numeric" })}
      maxLength={isYear ? 4 : longestMarkLine}
      value={draft[name]}
      onChange={(text) => onWrite({ [name]: text })}
    />
  );
}
