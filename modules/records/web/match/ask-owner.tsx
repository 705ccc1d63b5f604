import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isPermitted } from "#platform/access/contract/permission";
import { useSession } from "#platform/access/web";
import type { RouteAnswer } from "#platform/http/contract";
import { readFailure, server } from "#platform/http/web";
import {
  askOwnerRoute,
  keepMatches,
  listMatchesRoute,
  type MatchQuestion,
  matchPage,
} from "#records/contract";
import type { Photograph } from "#reference/contract";
import {
  Action,
  Caption,
  Cluster,
  Code,
  Form,
  type FormFault,
  PageLink,
  Settled,
  Stack,
  useFormat,
} from "#ui";
import { askedOf, QuestionFields, type WrittenQuestion } from "./question-fields.tsx";

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

function AskForm({ search, about, photos = [] }: AskOwnerProps) {
  const { t } = useTranslation();
  const first: WrittenQuestion = { urgency: "routine", note: "", photos };
  const [question, setQuestion] = useState(first);
  const { ask, faults } = useAsk();
  if (ask.data !== undefined) return <Asked matches={ask.data.matches} />;
  return (
    <Form faults={faults} onSubmit={() => ask.mutate({ search, about, ...askedOf(question) })}>
      <Stack gap="small">
        <Caption>{t("records.ask.lead")}</Caption>
        <QuestionFields question={question} onChange={setQuestion} />
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
