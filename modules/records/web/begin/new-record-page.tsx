import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { accountOf, useSession } from "#platform/access/web";
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
import type { Description } from "#reference/contract";
import { TermLine } from "#reference/web";
import { Action, Form, type FormFault, faultOf, Page, PageLink, RadioField, Stack } from "#ui";
import classes from "../records.module.css";
import { useCodes } from "../use-codes.ts";
import { CarriedCard } from "./carried-card.tsx";
import { findCarried, forgetCarried } from "./carried-over.ts";

/** Begins a record with the one question everything else depends on; a check may have answered more. */
export function NewRecordPage() {
  const { t } = useTranslation();
  const codes = useCodes();
  const [type, setType] = useState<RecordType | "">("");
  const { query } = useAddress();
  const account = accountOf(useSession());
  const [carried, setCarried] = useState(() => findCarried(account, query));
  const { faults, setFaults, begin, isPending } = useBegin(carried);
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
        <Stack>
          <TermLine ids={["record"]} />
          {carried && <CarriedCard weapon={carried} onLeave={() => setCarried(undefined)} />}
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
        </Stack>
      </div>
    </Page>
  );
}

function useBegin(weapon: Description | undefined) {
  const { t } = useTranslation();
  const { open } = useAddress();
  const client = useQueryClient();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const begin = useMutation({
    mutationFn: (type: RecordType) =>
      server.call(draftRecordRoute, { body: newRecord(type, weapon) }),
    onSuccess: ({ id }) => {
      forgetCarried();
      void client.invalidateQueries({ queryKey: [listOwnRecordsRoute.id] });
      open(recordPage(id));
    },
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
  return { faults, setFaults, begin: begin.mutate, isPending: begin.isPending };
}

/** A draft of what is known. What others may see of it once entered is the usual. */
function newRecord(type: RecordType, weapon: Description | undefined): RecordContent {
  return {
    type,
    weapon: weapon ?? { serials: [], markings: [] },
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
