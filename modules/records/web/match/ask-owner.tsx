import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { readFailure, server } from "#platform/http/web";
import {
  askOwnerRoute,
  keepMatches,
  listMatchesRoute,
  type MatchQuestion,
  matchPage,
  Urgency,
} from "#records/contract";
import {
  Action,
  Caption,
  Cluster,
  Code,
  Form,
  type FormFault,
  PageLink,
  RadioField,
  Settled,
  Stack,
  TextField,
} from "#ui";
import { useCodes } from "../use-codes.ts";

type AskOwnerProps = Pick<MatchQuestion, "search" | "about">;

/** Asks the owner of a record, or the member that only points to one, whether it is this firearm. */
export function AskOwner(props: AskOwnerProps) {
  const session = useSession();
  if (session.state !== "in" || !isPermitted(session.person, keepMatches)) return null;
  return <AskForm {...props} />;
}

function AskForm({ search, about }: AskOwnerProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [urgency, setUrgency] = useState<Urgency>("routine");
  const [note, setNote] = useState("");
  const { ask, faults } = useAsk();
  if (ask.data !== undefined)
    return (
      <Stack gap="small">
        <Settled>{t("records.ask.done")}</Settled>
        <Cluster>
          {ask.data.matches.map(({ id, reference }) => (
            <PageLink key={id} href={matchPage(id)}>
              <Code>{reference}</Code>
            </PageLink>
          ))}
        </Cluster>
      </Stack>
    );
  const submit = () => ask.mutate({ search, about, urgency, ...(note.trim() !== "" && { note }) });
  return (
    <Form faults={faults} onSubmit={submit}>
      <Stack gap="small">
        <Caption>{t("records.ask.lead")}</Caption>
        <RadioField
          legend={t("records.ask.urgency")}
          options={codes("records.urgency", Urgency.options)}
          value={urgency}
          onChange={setUrgency}
        />
        <TextField
          label={t("records.match.note")}
          hint={t("records.ask.noteHint")}
          maxLength={120}
          value={note}
          onChange={setNote}
        />
        <Action type="submit" busy={ask.isPending}>
          {t("records.ask.submit")}
        </Action>
      </Stack>
    </Form>
  );
}

function useAsk() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const ask = useMutation({
    mutationFn: (body: MatchQuestion) => server.call(askOwnerRoute, { body }),
    onSuccess: () => void client.invalidateQueries({ queryKey: [listMatchesRoute.id] }),
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
  });
  return { ask, faults };
}
