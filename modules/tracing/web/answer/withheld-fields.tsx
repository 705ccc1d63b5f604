import { useTranslation } from "react-i18next";
import { useCodes } from "#records/web";
import { DeclineReason, Withheld } from "#tracing/contract";
import { Button, ChoiceField, FieldGroup, type FormFault, faultOf } from "#ui";
import classes from "../tracing.module.css";
import type { WrittenWithheld } from "./written-told.ts";

interface WithheldFieldsProps {
  readonly id: string;
  readonly withheld: readonly WrittenWithheld[];
  readonly faults: readonly FormFault[];
  readonly onChange: (withheld: readonly WrittenWithheld[]) => void;
}

const mostWithheld = 10;

/** What is known and not said, each with the ground on which it is kept back. */
export function WithheldFields({ id, withheld, faults, onChange }: WithheldFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const none = t("records.form.choose");
  return (
    <FieldGroup
      id={`${id}-group`}
      legend={t("tracing.answer.withheld")}
      hint={t("tracing.answer.withheldHint")}
    >
      {withheld.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
        <div key={at} className={classes.three}>
          <ChoiceField
            id={`${id}-${at}`}
            label={t("tracing.answer.withheldWhat")}
            error={faultOf(faults, `${id}-${at}`)}
            options={codes("tracing.withheld", Withheld.shape.what.options)}
            none={none}
            value={one.what}
            onChange={(what) => onChange(withheld.with(at, { ...one, what }))}
          />
          <ChoiceField
            label={t("tracing.decline.why")}
            options={codes("tracing.decline", DeclineReason.options)}
            none={none}
            value={one.reason}
            onChange={(reason) => onChange(withheld.with(at, { ...one, reason }))}
          />
          <div>
            <Button kind="text" onClick={() => onChange(withheld.toSpliced(at, 1))}>
              {t("tracing.answer.withheldRemove")}
            </Button>
          </div>
        </div>
      ))}
      {withheld.length < mostWithheld && (
        <div>
          <Button onClick={() => onChange([...withheld, { what: "", reason: "" }])}>
            {t("tracing.answer.withheldAdd")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
