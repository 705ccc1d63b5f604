import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import { imageAddress } from "#platform/files/contract";
import type { RouteAnswer } from "#platform/http/contract";
import { readFailure, server } from "#platform/http/web";
import {
  askOwnerRoute,
  keepMatches,
  listMatchesRoute,
  type MatchQuestion,
  matchPage,
  Urgency,
} from "#records/contract";
import { mostPhotographs, type Photograph } from "#reference/contract";
import { TakePicture } from "#reference/web";
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
  useFormat,
} from "#ui";
import { PhotoStrip } from "../photos/photo-strip.tsx";
import { useCodes } from "../use-codes.ts";

interface AskOwnerProps extends Pick<MatchQuestion, "search" | "about"> {
  /** Taken of the firearm in hand already; more can be added. */
  readonly photos?: readonly Photograph[] | undefined;
}

/** Asks the owner of a record, or the member that only points to one, whether it is this firearm. */
export function AskOwner(props: AskOwnerProps) {
  const session = useSession();
  if (session.state !== "in" || !isPermitted(session.person, keepMatches)) return null;
  return <AskForm {...props} />;
}

function AskForm({ search, about, photos: taken = [] }: AskOwnerProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const [urgency, setUrgency] = useState<Urgency>("routine");
  const [note, setNote] = useState("");
  const [photos, setPhotos] = useState(taken);
  const { ask, faults } = useAsk();
  if (ask.data !== undefined) return <Asked matches={ask.data.matches} />;
  const submit = () =>
    ask.mutate({
      search,
      about,
      urgency,
      ...(note.trim() !== "" && { note }),
      ...(photos.length > 0 && { photos: [...photos] }),
    });
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
        <Caption>{t("records.ask.photos")}</Caption>
        <PhotoStrip photos={photos} addressOf={imageAddress} />
        {photos.length < mostPhotographs && (
          <TakePicture onTaken={(file) => setPhotos([...photos, { file }])} />
        )}
        <Action type="submit" busy={ask.isPending}>
          {t("records.ask.submit")}
        </Action>
      </Stack>
    </Form>
  );
}

type AskedMatches = RouteAnswer<typeof askOwnerRoute>["matches"];

/** What was asked now, and what was asked before and stands as it was. */
function Asked({ matches }: { matches: AskedMatches }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="small">
      {matches.some(({ isOld }) => !isOld) && <Settled>{t("records.ask.done")}</Settled>}
      {matches.map(({ id, reference, isOld, urgency, dueAt }) => (
        <Cluster key={id}>
          <PageLink href={matchPage(id)}>
            <Code>{reference}</Code>
          </PageLink>
          {isOld && dueAt !== null && (
            <Caption>
              {t("records.ask.before", {
                urgency: t(`records.urgency.${urgency}`),
                date: `\u2068${format.dateTime(dueAt)}\u2069`,
              })}
            </Caption>
          )}
        </Cluster>
      ))}
    </Stack>
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
