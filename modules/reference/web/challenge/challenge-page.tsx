import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { imageAddress } from "#platform/files/contract";
import { readFailure, server, useAddress } from "#platform/http/web";
import {
  type Challenge,
  type ChallengeStep,
  challengesPage,
  editPage,
  entryPage,
  moveChallengeRoute,
  proposalPage,
  readChallengeRoute,
} from "#reference/contract";
import {
  Answer,
  Button,
  Card,
  Cluster,
  Columns,
  Form,
  type FormFault,
  faultOf,
  Page,
  PageLink,
  Panel,
  Stack,
  TextArea,
  useFormat,
} from "#ui";
import { useArticleWords } from "../article/use-article-words.ts";
import { TermLine } from "../glossary/term-line.tsx";
import { History } from "../proposal/history.tsx";
import classes from "./challenge.module.css";
import { Clock } from "./clock.tsx";

/** A challenge with its clock, its history and what the reader may do. */
export function ChallengePage() {
  const { params } = useAddress();
  const id = params.challenge ?? "";
  const asked = useQuery({
    queryKey: [readChallengeRoute.id, id],
    queryFn: () => server.call(readChallengeRoute, { params: { challenge: id } }),
  });
  return (
    <Answer asked={asked} explain={readFailure} rows={6}>
      {(challenge) => <ChallengeContent challenge={challenge} />}
    </Answer>
  );
}

function ChallengeContent({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation();
  const words = useArticleWords();
  const format = useFormat();
  const { title, field, ref, member, history } = challenge;
  return (
    <Page
      title={t("reference.challenge.of", { name: `\u2068${title}\u2069` })}
      lead={
        <>
          {field ? words.field(field) : t("reference.challenge.whole")} ·{" "}
          <bdi>{format.country(member)}</bdi> · <Clock of={challenge} />
        </>
      }
      above={<PageLink href={challengesPage}>{t("reference.challenges.title")}</PageLink>}
      actions={
        <PageLink href={entryPage(ref)} as="quiet">
          {t("reference.check.openEntry")}
        </PageLink>
      }
    >
      <Columns kind="aside">
        <Stack gap="large">
          <TermLine ids={["challenge", "proposal"]} />
          <Grounds challenge={challenge} />
          <Outcome challenge={challenge} />
          <StepForm challenge={challenge} />
        </Stack>
        <History events={history} of="challenge" />
      </Columns>
    </Page>
  );
}

function Grounds({ challenge: { grounds, language, source, files } }: { challenge: Challenge }) {
  const { t } = useTranslation();
  return (
    <Panel heading={t("reference.challenge.grounds")}>
      <p className={classes.words} lang={language} dir="auto">
        {grounds}
      </p>
      {source && (
        <p>
          {t("reference.provenance.source")}: <bdi>{source}</bdi>
        </p>
      )}
      <div className={classes.photos}>
        {files.map((file, at) => (
          <a key={file} href={imageAddress(file, "full")} target="_blank" rel="noreferrer">
            <img
              src={imageAddress(file, "thumbnail")}
              alt={t("reference.check.photo", { number: at + 1 })}
            />
          </a>
        ))}
      </div>
    </Panel>
  );
}

/** An upheld challenge becomes a proposal with what it said. */
function Outcome({ challenge: { id, ref, state, proposal } }: { challenge: Challenge }) {
  const { t } = useTranslation();
  if (state !== "upheld") return null;
  return (
    <Card tone="agree" heading={t("reference.challengeState.upheld")}>
      {proposal ? (
        <PageLink href={proposalPage(proposal)}>{t("reference.challenge.proposal")}</PageLink>
      ) : (
        <PageLink href={editPage(ref, id)} as="strong">
          {t("reference.challenge.propose")}
        </PageLink>
      )}
    </Card>
  );
}

const needsWords: readonly ChallengeStep[] = ["ask", "reply", "reject"];

function StepForm({ challenge }: { challenge: Challenge }) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const [faults, setFaults] = useState<readonly FormFault[]>([]);
  const move = useMove(challenge, setFaults, () => setWords(""));
  const { steps } = challenge;
  if (steps.length === 0) return null;
  const take = (step: ChallengeStep) => () => {
    const isMissing = needsWords.includes(step) && words.trim() === "";
    setFaults(isMissing ? [{ field: "words", sentence: t("reference.wrong.words") }] : []);
    if (!isMissing) move.mutate({ step, words: words.trim() });
  };
  return (
    <div data-print="never">
      <Panel heading={t("reference.proposal.next")}>
        <Form faults={faults} onSubmit={() => undefined}>
          <TextArea
            id="words"
            label={t("reference.challenge.words")}
            error={faultOf(faults, "words")}
            dir="auto"
            maxLength={4000}
            value={words}
            onChange={setWords}
          />
          <Cluster>
            {steps.map((step) => (
              <Button key={step} busy={move.isPending} onClick={take(step)}>
                {t(`reference.challenge.do.${step}`)}
              </Button>
            ))}
          </Cluster>
        </Form>
      </Panel>
    </div>
  );
}

function useMove(
  { id, version }: Challenge,
  setFaults: (faults: readonly FormFault[]) => void,
  onDone: () => void,
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ step, words }: { step: ChallengeStep; words: string }) =>
      server.call(
        moveChallengeRoute,
        { params: { challenge: id }, body: { step, ...(words !== "" && { words }) } },
        { version },
      ),
    onSuccess: onDone,
    onError: (error) =>
      setFaults([{ sentence: readFailure(error).sentence ?? t("ui.state.offline") }]),
    onSettled: () => client.invalidateQueries(),
  });
}
