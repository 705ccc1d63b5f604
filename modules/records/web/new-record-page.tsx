import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  draftRecordRoute,
  latestReview,
  listOwnRecordsRoute,
  type RecordContent,
  RecordType,
  recordPage,
  recordsPage,
} from "#records/contract";
import { Action, Form, type FormFault, faultOf, Page, PageLink, RadioField } from "#ui";
import classes from "./records.module.css";
import { useCodes } from "./use-codes.ts";

/** Begins a record with the one question everything else depends on; the rest follows in parts. */
export function NewRecordPage() {
  const { t } = useTranslation();
  const codes = useCodes();
  const [type, setType] = useState<RecordType | "">("");
  const { faults, setFaults, begin, isPending } = useBegin();
  const submit = () => {
    const missing = [{ field: "type", sentence: t("records.new.choose") }];
    setFaults(type === "" ? missing : []);
    if (type !== "") begin(type);
  };
  return (
    <Page
      title={t("records.new.title")}
      lead={t("records.new.lead")}
      above={<PageLink href={recordsPage}>{t("records.list.title")}</PageLink>}
    >
      <div className={classes.form}>
        <Form faults={faults} onSubmit={submit}>
          <RadioField
            id="type"
            legend={t("records.new.what")}
            error={faultOf(faults, "type")}
            options={codes("records.type", RecordType.options)}
            value={type}
            onChange={setType}
          />
          <Action type="submit" busy={isPending}>
            {t("records.new.begin")}
          </Action>
        </Form>
      </div>
    </Page>
  );
}

function useBegin() {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const begin = useMutation({
    mutationFn: (type: RecordType) => server.call(draftRecordRoute, { body: emptyRecord(type) }),
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: [listOwnRecordsRoute.id] });
      open(recordPage(id));
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
  return { faults, setFaults, begin: begin.mutate, isPending: begin.isPending };
}

/** A draft that says nothing but its type. What others may see of it once entered is the usual. */
function emptyRecord(type: RecordType): RecordContent {
  return {
    type,
    weapon: { serials: [], markings: [] },
    event: {},
    governance: {
      handling: "official",
      disclosure: "open",
      conditionsOfUse: ["ask_owner_before_action"],
      excludedMembers: [],
      namedMembers: [],
      namedAgencies: [],
      reviewOn: latestReview(new Date()),
    },
  };
}
