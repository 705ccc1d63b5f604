import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import {
  judgeSerialRoute,
  type MakeProposal,
  type SerialJudgement,
  shapePattern,
} from "#reference/contract";
import {
  Answer,
  Caption,
  Card,
  Code,
  CoverageLine,
  Probability,
  Stack,
  State,
  useFormat,
} from "#ui";
import { askReference } from "../../offline/ask-reference.ts";
import classes from "./serial-leads.module.css";
import { serialSourceWords } from "./serial-source-words.ts";

/** Which makes number their firearms so, where a check has nothing but a number. */
export function SerialLeads({ serial }: { serial: string }) {
  const { t } = useTranslation();
  const asked = useQuery({
    queryKey: [judgeSerialRoute.id, serial],
    queryFn: () => askReference(judgeSerialRoute, { body: { serial } }),
    placeholderData: keepPreviousData,
    networkMode: "always",
  });
  return (
    <Card heading={t("reference.serials.title")}>
      <Answer asked={asked} explain={readFailure} rows={3}>
        {(judgement) => <Leads judgement={judgement} />}
      </Answer>
    </Card>
  );
}

function Leads({ judgement }: { judgement: SerialJudgement }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { coverage, proposals, shapes, notLearned } = judgement;
  if (coverage.makes === 0) return <Nothing text="nothing" />;
  const [likeliest] = shapes;
  return (
    <Stack gap="small">
      {proposals.length === 0 ? (
        <Nothing text="noneFits" />
      ) : (
        <>
          <Caption>
            {t("reference.serials.lead")}{" "}
            {likeliest && <Code>{shapePattern(likeliest.shape)}</Code>}
          </Caption>
          <ol className={classes.list}>
            {proposals.map((proposal) => (
              <Lead key={proposal.make} proposal={proposal} />
            ))}
          </ol>
        </>
      )}
      <CoverageLine
        missing={t("reference.serials.notLearned", { share: format.percent(notLearned) })}
      >
        {t("reference.serials.coverage", coverage)} {t("reference.check.lead.caution")}
      </CoverageLine>
    </Stack>
  );
}

function Nothing({ text }: { text: "nothing" | "noneFits" }) {
  const { t } = useTranslation();
  return (
    <State sign="nothing_found" title={t(`reference.serials.${text}.title`)}>
      {t(`reference.serials.${text}.text`)}
    </State>
  );
}

function Lead({ proposal }: { proposal: MakeProposal }) {
  const { t, i18n } = useTranslation();
  const { make, models, probability, seen, learned, sources } = proposal;
  return (
    <li className={classes.lead}>
      <Probability value={probability}>
        <Code>{make}</Code>
      </Probability>
      <p className={classes.detail}>
        {learned > 0 && `${t("reference.serials.seen", { seen, learned })} · `}
        {t("reference.serials.from", { sources: serialSourceWords(sources, t, i18n.language) })}
      </p>
      {models.length > 0 && (
        <p className={classes.detail}>
          <Code>{models.map(({ model }) => model).join(", ")}</Code>
        </p>
      )}
    </li>
  );
}
