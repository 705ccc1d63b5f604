import { useTranslation } from "react-i18next";
import { useCodes } from "#records/web";
import { LinkKind } from "#tracing/contract";
import { Button, ChoiceField, FieldGroup, type FormFault, faultOf, TextField } from "#ui";
import classes from "../tracing.module.css";
import { PartyFields } from "./party-fields.tsx";
import { WhenFields } from "./when-fields.tsx";
import type { WrittenLink } from "./written-told.ts";

interface LinkFieldsProps {
  readonly id: string;
  readonly number: number;
  readonly link: WrittenLink;
  readonly faults: readonly FormFault[];
  readonly onChange: (link: WrittenLink) => void;
  readonly onRemove: () => void;
}

/** One point of the firearm's life: what happened, when, between whom, and what paper says so. */
export function LinkFields({ id, number, link, faults, onChange, onRemove }: LinkFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const change = (changes: Partial<WrittenLink>) => onChange({ ...link, ...changes });
  const legend = t("tracing.answer.link", { number });
  return (
    <FieldGroup id={`${id}-group`} legend={legend}>
      <div className={classes.link}>
        <ChoiceField
          id={`${id}-kind`}
          label={t("tracing.answer.kind")}
          error={faultOf(faults, `${id}-kind`)}
          options={codes("tracing.link", LinkKind.options)}
          none={t("records.form.choose")}
          value={link.kind}
          onChange={(kind) => change({ kind })}
        />
        <WhenFields id={`${id}-year`} link={link} faults={faults} onChange={change} />
        <PartyFields
          id={`${id}-from`}
          legend={t("tracing.answer.from")}
          party={link.from}
          faults={faults}
          onChange={(from) => change({ from })}
        />
        <PartyFields
          id={`${id}-to`}
          legend={t("tracing.answer.to")}
          party={link.to}
          faults={faults}
          onChange={(to) => change({ to })}
        />
        <PaperFields id={`${id}-document`} link={link} faults={faults} onChange={change} />
        <div>
          <Button kind="text" onClick={onRemove}>
            {t("reference.form.remove", { what: legend })}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}

interface PaperFieldsProps extends Pick<LinkFieldsProps, "id" | "link" | "faults"> {
  readonly onChange: (changes: Partial<WrittenLink>) => void;
}

/** Licence, invoice or register, as the records call it. */
function PaperFields({ id, link, faults, onChange }: PaperFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.three}>
      <TextField
        id={id}
        label={t("tracing.answer.documentKind")}
        error={faultOf(faults, id)}
        optional
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={link.documentKind}
        onChange={(documentKind) => onChange({ documentKind })}
      />
      <TextField
        label={t("tracing.answer.documentNumber")}
        optional
        dir="ltr"
        autoComplete="off"
        maxLength={120}
        value={link.documentNumber}
        onChange={(documentNumber) => onChange({ documentNumber })}
      />
    </div>
  );
}
