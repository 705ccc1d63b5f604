import type { ClipboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { mostNumbers } from "#records/contract";
import { MarkPart } from "#reference/contract";
import { Button, ChoiceField, FieldGroup, TextField } from "#ui";
import { RecordFieldSign } from "../record-terms.tsx";
import { useCodes } from "../use-codes.ts";
import type { AskedNumber } from "./question-of.ts";
import classes from "./search.module.css";

interface NumberRowsProps {
  numbers: readonly AskedNumber[];
  error: string | undefined;
  onChange: (numbers: readonly AskedNumber[]) => void;
}

/** Every number on the gun, one a line; several lines pasted at once become several numbers. */
export function NumberRows({ numbers, error, onChange }: NumberRowsProps) {
  const { t } = useTranslation();
  const put = (at: number, ...instead: AskedNumber[]) =>
    onChange(numbers.toSpliced(at, 1, ...instead));
  const paste = (at: number, event: ClipboardEvent) => {
    const lines = event.clipboardData.getData("text").split(/\r?\n/);
    const written = lines.map((line) => line.trim()).filter((line) => line !== "");
    if (written.length < 2) return;
    event.preventDefault();
    put(at, ...written.map((text) => ({ text })));
  };
  return (
    <FieldGroup
      id="search-numbers"
      legend={t("records.search.numbersSeen")}
      hint={
        <>
          {t("records.search.numbersHint")} <RecordFieldSign field="serials" />
        </>
      }
      error={error}
    >
      <div className={classes.rows}>
        {numbers.map((number, at) => (
          <NumberRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
            key={at}
            at={at}
            number={number}
            onChange={(changed) => put(at, changed)}
            onPaste={(event) => paste(at, event)}
          />
        ))}
      </div>
      {numbers.length < mostNumbers && (
        <div>
          <Button kind="text" onClick={() => onChange([...numbers, { text: "" }])}>
            {t("records.search.anotherNumber")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

interface NumberRowProps {
  at: number;
  number: AskedNumber;
  onChange: (number: AskedNumber) => void;
  onPaste: (event: ClipboardEvent) => void;
}

function NumberRow({ at, number, onChange, onPaste }: NumberRowProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <div className={classes.row}>
      <TextField
        id={at === 0 ? "search-numbers" : `search-number-${at}`}
        label={t("records.search.number", { number: at + 1 })}
        hideLabel
        gun
        maxLength={60}
        value={number.text}
        onChange={(text) => onChange({ ...number, text })}
        onPaste={onPaste}
      />
      <ChoiceField
        label={t("records.search.part", { number: at + 1 })}
        hideLabel
        options={codes("reference.part", MarkPart.options)}
        none={t("records.search.partUnknown")}
        value={number.part ?? ""}
        onChange={(part) => onChange({ text: number.text, ...(part !== "" && { part }) })}
      />
    </div>
  );
}
