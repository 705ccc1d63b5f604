import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFamilies } from "#reference/web";
import { TextField } from "#ui";

interface FamilyFieldProps {
  value: string;
  error: string | undefined;
  onChange: (family: string) => void;
}

/**
 * The family of a firearm that bears no number: its entry in the reference table, chosen by name from what the browser
 * offers beside the field, or written as its number.
 */
export function FamilyField({ value, error, onChange }: FamilyFieldProps) {
  const { t } = useTranslation();
  const list = useId();
  const families = useFamilies(value);
  const write = (text: string) =>
    onChange(families.find(({ name }) => name === text.trim())?.entry ?? text);
  const chosen = families.find(({ entry }) => entry === value.trim().toUpperCase());
  return (
    <div>
      <TextField
        id="search-family"
        label={t("records.field.family")}
        hint={t("records.search.familyHint")}
        optional
        dir="ltr"
        autoComplete="off"
        maxLength={60}
        list={list}
        value={value}
        error={error}
        onChange={write}
      />
      <datalist id={list}>
        {families.map(({ entry, name }) => (
          <option key={entry} value={entry}>
            {`${name} · ${entry}`}
          </option>
        ))}
      </datalist>
      <p role="status">{chosen !== undefined && <bdi>{chosen.name}</bdi>}</p>
    </div>
  );
}
