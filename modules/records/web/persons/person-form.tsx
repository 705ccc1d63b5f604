import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DocumentKind, type PersonContent, PersonRole, PersonSex } from "#records/contract";
import { Action, ChoiceField, Form, type FormFault, faultOf, RadioField, TextField } from "#ui";
import { useCountries } from "../sections/use-countries.ts";
import { useCodes } from "../use-codes.ts";
import { BirthFields } from "./birth-fields.tsx";
import { statedPerson, type WrittenPerson, writtenPerson } from "./person-as-written.ts";
import type { PersonFieldsProps } from "./person-fields-props.ts";

interface PersonFormProps {
  /** Tells the fields of several forms on the page apart. */
  id: string;
  content?: PersonContent;
  busy: boolean;
  label: string;
  onKept: (content: PersonContent) => void;
}

/** Everything that is stated of one person. */
export function PersonForm({ id, content, busy, label, onKept }: PersonFormProps) {
  const { t, i18n } = useTranslation();
  const [written, setWritten] = useState(() => writtenPerson(content));
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const keep = () => {
    const stated = statedPerson(written, content?.remark?.language ?? i18n.language);
    if ("missing" in stated)
      setFaults(
        stated.missing.map((field) => ({
          field: `${id}-${field}`,
          sentence: t(`records.persons.missing.${field}`),
        })),
      );
    else onKept(stated);
  };
  const change = (changes: Partial<WrittenPerson>) => setWritten({ ...written, ...changes });
  const props = { id, written, faults, change };
  return (
    <Form faults={faults} onSubmit={keep}>
      <NameFields {...props} />
      <BirthFields {...props} />
      <OriginFields {...props} />
      <DocumentFields {...props} />
      <Action type="submit" busy={busy}>
        {label}
      </Action>
    </Form>
  );
}

const plain = { dir: "auto", autoComplete: "off" } as const;

function NameFields({ id, written, faults, change }: PersonFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <>
      <RadioField
        id={`${id}-role`}
        legend={t("records.persons.role")}
        error={faultOf(faults, `${id}-role`)}
        options={codes("records.persons.role", PersonRole.options)}
        value={written.role}
        onChange={(role) => change({ role })}
      />
      <TextField
        {...plain}
        id={`${id}-name`}
        label={t("records.persons.name")}
        error={faultOf(faults, `${id}-name`)}
        maxLength={200}
        value={written.name}
        onChange={(name) => change({ name })}
      />
      <TextField
        {...plain}
        label={t("records.persons.latinName")}
        optional
        maxLength={200}
        value={written.latinName}
        onChange={(latinName) => change({ latinName })}
      />
    </>
  );
}

function OriginFields({ id, written, change }: PersonFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const countries = useCountries();
  return (
    <>
      <RadioField
        id={`${id}-sex`}
        legend={t("records.persons.sex")}
        options={codes("records.persons.sex", PersonSex.options)}
        value={written.sex}
        onChange={(sex) => change({ sex })}
      />
      <ChoiceField
        label={t("records.persons.nationality")}
        optional
        none={t("records.persons.unstated")}
        options={countries}
        value={written.nationality}
        onChange={(nationality) => change({ nationality })}
      />
    </>
  );
}

function DocumentFields({ id, written, faults, change }: PersonFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <>
      <ChoiceField
        label={t("records.persons.document")}
        optional
        none={t("records.persons.documentNone")}
        options={codes("records.persons.document", DocumentKind.options)}
        value={written.document}
        onChange={(document) => change({ document })}
      />
      {written.document !== "" && (
        <TextField
          {...plain}
          id={`${id}-number`}
          label={t("records.persons.documentNumber")}
          error={faultOf(faults, `${id}-number`)}
          maxLength={60}
          value={written.number}
          onChange={(number) => change({ number })}
        />
      )}
      <TextField
        {...plain}
        label={t("records.persons.address")}
        optional
        maxLength={400}
        value={written.address}
        onChange={(address) => change({ address })}
      />
      <TextField
        {...plain}
        label={t("records.persons.remark")}
        optional
        maxLength={400}
        value={written.remark}
        onChange={(remark) => change({ remark })}
      />
    </>
  );
}
