import { useTranslation } from "react-i18next";
import { FrameAgreement, MarkSide, type PartNumber, PartNumberKind } from "#reference/contract";
import { Button, ChoiceField, FieldGroup, TextField } from "#ui";
import classes from "../form.module.css";

interface PartNumbersInputProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: readonly PartNumber[];
  readonly onChange: (numbers: readonly PartNumber[]) => void;
}

const most = 20;

/** The numbers of one part: what each is, where it stands, and whether it should match the frame. */
export function PartNumbersInput({ id, label, error, value, onChange }: PartNumbersInputProps) {
  const { t } = useTranslation();
  const change = (at: number, number: PartNumber | undefined) =>
    onChange(value.flatMap((one, index) => (index === at ? (number ?? []) : one)));
  return (
    <FieldGroup id={id} legend={label} error={error}>
      {value.map((number, at) => (
        <NumberRow
          key={`${at} of ${value.length}`}
          label={t("reference.form.partNumber", { number: at + 1 })}
          number={number}
          onChange={(changed) => change(at, changed)}
        />
      ))}
      {value.length < most && (
        <div>
          <Button onClick={() => onChange([...value, { kind: "serial" }])}>
            {t("reference.form.addPartNumber")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

interface NumberRowProps {
  readonly label: string;
  readonly number: PartNumber;
  readonly onChange: (number: PartNumber | undefined) => void;
}

function NumberRow({ label, number, onChange }: NumberRowProps) {
  const { t } = useTranslation();
  const set = (change: Partial<Record<keyof PartNumber, unknown>>) =>
    onChange(withoutGaps({ ...number, ...change }));
  return (
    <div className={classes.place}>
      <Choice {...{ label, set, number }} name="kind" options={PartNumberKind.options} />
      <Choice {...{ label, set, number }} name="side" options={MarkSide.options} />
      <Choice {...{ label, set, number }} name="matches" options={FrameAgreement.options} />
      <YearField {...{ label, set, number }} name="from" />
      <YearField {...{ label, set, number }} name="to" />
      <Button kind="text" onClick={() => onChange(undefined)}>
        {t("reference.form.remove", { what: label })}
      </Button>
    </div>
  );
}

/** What a choice takes its words from. */
const words = { kind: "partNumber", side: "side", matches: "frameAgreement" } as const;

interface CellProps<Name extends keyof PartNumber> {
  readonly label: string;
  readonly number: PartNumber;
  readonly name: Name;
  readonly set: (change: Partial<Record<keyof PartNumber, unknown>>) => void;
}

function Choice({
  label,
  number,
  name,
  options,
  set,
}: CellProps<keyof typeof words> & { options: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <ChoiceField
      label={`${label}: ${t(`reference.column.${name}`)}`}
      {...(name !== "kind" && { none: t("reference.form.notKnown") })}
      options={options.map((code) => ({
        value: code,
        label: t(`reference.${words[name]}.${code}`),
      }))}
      value={number[name] ?? ""}
      onChange={(chosen) => set({ [name]: chosen })}
    />
  );
}

/** A year as typed; what is none stays as written, so that it can be said to be wrong. */
function YearField({ label, number, name, set }: CellProps<"from" | "to">) {
  const { t } = useTranslation();
  const read = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text.trim());
  return (
    <TextField
      label={`${label}: ${t(`reference.column.${name}`)}`}
      dir="ltr"
      inputMode="numeric"
      value={String(number[name] ?? "")}
      onChange={(text) => set({ [name]: read(text) })}
    />
  );
}

function withoutGaps(number: Partial<Record<keyof PartNumber, unknown>>): PartNumber {
  const known = Object.entries(number).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(known) as unknown as PartNumber;
}
