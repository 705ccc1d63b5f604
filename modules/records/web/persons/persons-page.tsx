import { useTranslation } from "react-i18next";
import { useAddress } from "#platform/http/web";
import { recordPage } from "#records/contract";
import { Action, ErrorSummary, Form, faultOf, Page, PageLink, Panel, Stack, TextField } from "#ui";
import classes from "../records.module.css";
import { PersonForm } from "./person-form.tsx";
import { PersonList } from "./person-list.tsx";
import { usePersons } from "./use-persons.ts";

/** Persons in connection with the firearm of a record: opened by who says why, and gone with the page. */
export function PersonsPage() {
  const { t } = useTranslation();
  const { record = "" } = useAddress().params;
  const persons = usePersons(record);
  const { view } = persons;
  const reference = view && `\u2068${view.reference}\u2069`;
  return (
    <Page
      title={
        reference ? t("records.persons.title", { reference }) : t("records.persons.titleClosed")
      }
      lead={t("records.persons.lead")}
      above={
        <PageLink href={recordPage(record)}>
          {reference ? t("records.page.title", { reference }) : t("records.persons.back")}
        </PageLink>
      }
    >
      <div className={classes.form}>
        {view ? <OpenedPersons persons={persons} /> : <PurposeForm persons={persons} />}
      </div>
    </Page>
  );
}

interface PersonsProps {
  persons: ReturnType<typeof usePersons>;
}

function PurposeForm({ persons: { purpose, setPurpose, faults, setFaults, open } }: PersonsProps) {
  const { t } = useTranslation();
  const field = "persons-purpose";
  const ask = () =>
    purpose.trim() === ""
      ? setFaults([{ field, sentence: t("records.persons.purposeMissing") }])
      : open.mutate();
  return (
    <Form faults={faults} onSubmit={ask}>
      <TextField
        id={field}
        label={t("records.persons.purpose")}
        hint={t("records.persons.purposeHint")}
        error={faultOf(faults, field)}
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={purpose}
        onChange={setPurpose}
      />
      <Action type="submit" busy={open.isPending}>
        {t("records.persons.openDo")}
      </Action>
    </Form>
  );
}

function OpenedPersons({ persons: { view, faults, change } }: PersonsProps) {
  const { t } = useTranslation();
  if (view === undefined) return null;
  const props = { busy: change.isPending, take: change.mutate };
  return (
    <Stack gap="large">
      <ErrorSummary faults={faults} />
      <Panel heading={t("records.persons.list")}>
        <PersonList view={view} {...props} />
      </Panel>
      {view.mayChange && (
        <Panel heading={t("records.persons.add")}>
          <PersonForm
            key={view.persons.length}
            id="new"
            busy={change.isPending}
            label={t("records.persons.addDo")}
            onKept={(content) => change.mutate({ verb: "add", content })}
          />
        </Panel>
      )}
    </Stack>
  );
}
