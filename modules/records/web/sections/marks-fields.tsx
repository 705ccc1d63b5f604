import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import {
  type Description,
  Legibility,
  type Marking,
  MarkKind,
  MarkPart,
  MarkSide,
  SerialState,
} from "#reference/contract";
import { Button, ChoiceField, FieldGroup, TextField } from "#ui";
import { RecordFieldSign } from "../record-terms.tsx";
import classes from "../records.module.css";
import { useCodes } from "../use-codes.ts";
import { ReadAgain } from "./read-again.tsx";
import type { SectionProps } from "./section-props.ts";
import type { FirearmFieldsProps } from "./weapon-fields.tsx";

const MOST_SERIALS = 20;
const MOST_MARKS = 40;

/** The marks of a record, each number read a second time. */
export function MarksFields({ content, faults, again, onAgain, onChange }: SectionProps) {
  const { weapon } = content;
  const change = (changed: Description) => onChange({ ...content, weapon: changed });
  return (
    <FirearmMarks
      weapon={weapon}
      onChange={change}
      renderBeside={(at, text) => (
        <ReadAgain
          {...{ at, text, faults }}
          again={again[at] ?? ""}
          onAgain={(written) => {
            const all = weapon.serials.map((_, other) => again[other] ?? "");
            onAgain(all.map((one, other) => (other === at ? written : one)));
          }}
          onText={(settled) =>
            change({
              ...weapon,
              serials: weapon.serials.map((one, other) =>
                other === at ? { ...one, text: settled } : one,
              ),
            })
          }
        />
      )}
    />
  );
}

export interface FirearmMarksProps extends FirearmFieldsProps {
  /** What stands beside a number. */
  readonly renderBeside?: (at: number, text: string) => ReactNode;
}

/** The numbers on the gun, the one on frame or receiver first, and everything else that is marked. */
export function FirearmMarks({ weapon, renderBeside, onChange }: FirearmMarksProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const change = (changes: Partial<Description>) => onChange({ ...weapon, ...changes });
  return (
    <>
      <MarkRows
        id="serials"
        legend={t("records.field.serials")}
        marks={weapon.serials}
        most={MOST_SERIALS}
        {...(renderBeside && { renderBeside })}
        onChange={(serials) => change({ serials })}
      />
      <ChoiceField
        id="serial-state"
        label={t("records.field.serialState")}
        explained={<RecordFieldSign field="serialState" />}
        options={codes("records.serialState", SerialState.options)}
        none={t("records.form.choose")}
        value={weapon.serialState ?? ""}
        onChange={(state) => change({ serialState: state === "" ? undefined : state })}
      />
      <MarkRows
        id="markings"
        legend={t("records.field.markings")}
        marks={weapon.markings}
        most={MOST_MARKS}
        hasKind
        onChange={(markings) => change({ markings })}
      />
    </>
  );
}

interface MarkRowsProps {
  id: string;
  legend: string;
  marks: readonly Marking[];
  most: number;
  /** Whether is asked what each mark is. */
  hasKind?: boolean;
  /** What stands beside a mark. */
  renderBeside?: (at: number, text: string) => ReactNode;
  onChange: (marks: Marking[]) => void;
}

function MarkRows(props: MarkRowsProps) {
  const { id, legend, marks, most, hasKind = false, renderBeside, onChange } = props;
  const { t } = useTranslation();
  const shown: readonly Marking[] = marks.length === 0 ? [{ text: "" }] : marks;
  const put = (at: number, mark: Marking) =>
    onChange(shown.map((one, place) => (place === at ? mark : one)));
  return (
    <FieldGroup
      id={id}
      legend={legend}
      hint={
        <>
          {t(hasKind ? "records.form.otherHint" : "records.form.markHint")}{" "}
          <RecordFieldSign field={hasKind ? "markings" : "serials"} />
        </>
      }
    >
      {shown.map((mark, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
        <Fragment key={at}>
          <MarkRow
            {...(at === 0 && { id })}
            number={at + 1}
            mark={mark}
            hasKind={hasKind}
            onChange={(changed) => put(at, changed)}
          />
          {renderBeside?.(at, mark.text)}
        </Fragment>
      ))}
      {shown.length < most && (
        <div>
          <Button onClick={() => onChange([...shown, { text: "" }])}>
            {t("records.form.anotherMark")}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}

interface MarkRowProps {
  /** Of its field, where a sentence elsewhere leads to it. */
  id?: string;
  number: number;
  mark: Marking;
  hasKind: boolean;
  onChange: (mark: Marking) => void;
}

function MarkRow({ id, number, mark, hasKind, onChange }: MarkRowProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const { text, place, statedKind, legibility } = mark;
  return (
    <div className={classes.mark}>
      <TextField
        id={id}
        label={t("records.form.mark", { number })}
        gun
        maxLength={120}
        value={text}
        onChange={(written) => onChange({ ...mark, text: written })}
      />
      <ChoiceField
        label={t("records.field.part")}
        options={codes("reference.part", MarkPart.options)}
        none={t("records.field.unknown")}
        value={place?.part ?? ""}
        onChange={(part) =>
          onChange({ ...mark, place: part === "" ? undefined : { ...place, part } })
        }
      />
      {place && (
        <ChoiceField
          label={t("records.field.side")}
          options={codes("reference.side", MarkSide.options)}
          none={t("records.field.unknown")}
          value={place.side ?? ""}
          onChange={(side) =>
            onChange({ ...mark, place: { ...place, side: side === "" ? undefined : side } })
          }
        />
      )}
      <ChoiceField
        label={t("records.field.legibility")}
        options={codes("reference.legibility", Legibility.options)}
        none={t("records.field.unstated")}
        value={legibility ?? ""}
        onChange={(read) => onChange({ ...mark, legibility: read === "" ? undefined : read })}
      />
      {hasKind && (
        <ChoiceField
          label={t("records.field.kind")}
          options={codes("reference.markKind", MarkKind.exclude(["serial"]).options)}
          none={t("records.field.unknown")}
          value={statedKind === "serial" ? "" : (statedKind ?? "")}
          onChange={(kind) => onChange({ ...mark, statedKind: kind === "" ? undefined : kind })}
        />
      )}
    </div>
  );
}
