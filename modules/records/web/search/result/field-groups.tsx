import { useTranslation } from "react-i18next";
import type { Agreement, FieldAgreement, MatchField } from "#records/contract";
import { useFormat, Verdict } from "#ui";
import classes from "./result.module.css";

const shapes = {
  agrees: "agrees",
  near: "suspicious",
  contradicts: "contradicts",
  unknown: "unknown",
} as const;

/** What is asked for beside the numbers; nobody asks for a year. */
const words: Readonly<Partial<Record<MatchField, string>>> = {
  make: "records.field.make",
  model: "records.field.model",
  calibre: "records.field.calibre",
  type: "records.field.weaponType",
  country: "records.field.country",
  family: "records.field.family",
  when: "records.field.when",
};

/** The rest of the firearm held against the record: what agrees, differs or is not stated. */
export function FieldGroups({ fields }: { fields: readonly FieldAgreement[] }) {
  return (
    <ul className={classes.fields}>
      {(Object.keys(shapes) as Agreement[]).map((agreement) => (
        <Group
          key={agreement}
          agreement={agreement}
          fields={fields.filter((one) => one.agreement === agreement).map(({ field }) => field)}
        />
      ))}
    </ul>
  );
}

function Group({ agreement, fields }: { agreement: Agreement; fields: readonly MatchField[] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const names = fields.flatMap((field) => {
    const word = words[field];
    return word === undefined ? [] : [t(word).toLocaleLowerCase(i18n.language)];
  });
  if (names.length === 0) return null;
  return (
    <li>
      <Verdict verdict={shapes[agreement]}>
        <span>{t(`records.agreement.${agreement}`, { fields: format.list(names) })}</span>
      </Verdict>
    </li>
  );
}
