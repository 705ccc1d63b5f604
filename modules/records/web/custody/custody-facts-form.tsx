import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CustodyFacts, noFacts, type RecordView, TestFired } from "#records/contract";
import { Action, ChoiceField, Form, type FormFault, RadioField, TextField } from "#ui";
import { useCodes } from "../use-codes.ts";
import { useMoveCustody } from "./use-custody.ts";

interface FactsFormProps {
  record: RecordView;
  agencies: ReadonlyMap<string, string>;
}

/** Number, place and agency that keeps the firearm, and whether it was test-fired. */
export function CustodyFactsForm({ record, agencies }: FactsFormProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [facts, setFacts] = useState<CustodyFacts>(() => factsOf(record));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMoveCustody(record, setFaults);
  const change = (changes: Partial<CustodyFacts>) => setFacts({ ...facts, ...changes });
  const plain = { optional: true, dir: "auto", autoComplete: "off", maxLength: 120 } as const;
  return (
    <Form
      faults={faults}
      onSubmit={() => move.mutate({ verb: "describe", facts: withoutBlanks(facts) })}
    >
      <TextField
        {...plain}
        label={t("records.custody.evidenceNumber")}
        hint={t("records.custody.evidenceNumberHint")}
        value={facts.evidenceNumber ?? ""}
        onChange={(evidenceNumber) => change({ evidenceNumber })}
      />
      <TextField
        {...plain}
        label={t("records.custody.place")}
        value={facts.place ?? ""}
        onChange={(place) => change({ place })}
      />
      <ChoiceField
        label={t("records.custody.agency")}
        optional
        none={t("records.custody.agencyNone")}
        options={[...agencies].map(([value, label]) => ({ value, label }))}
        value={facts.agency ?? ""}
        onChange={(agency) => change({ agency: agency === "" ? null : agency })}
      />
      <RadioField
        id="custody-test-fired"
        legend={t("records.custody.testFired")}
        options={codes("records.custody.testFired", TestFired.options)}
        value={facts.testFired}
        onChange={(testFired) => change({ testFired })}
      />
      <Action type="submit" busy={move.isPending}>
        {t("records.custody.save")}
      </Action>
    </Form>
  );
}

function factsOf({ custody: { kept } }: RecordView): CustodyFacts {
  if (kept === null) return noFacts;
  const { evidenceNumber, place, agency, testFired } = kept;
  return { evidenceNumber, place, agency, testFired };
}

function withoutBlanks(facts: CustodyFacts): CustodyFacts {
  const { evidenceNumber, place } = facts;
  const written = (text: string | null) => (text === null || text.trim() === "" ? null : text);
  return { ...facts, evidenceNumber: written(evidenceNumber), place: written(place) };
}
