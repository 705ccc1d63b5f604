import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { WithLateTexts } from "#platform/i18n/web";
import { type Description, type Verification, verifyRoute } from "#reference/contract";
import { composeDescription } from "#reference/science";
import { Answer, Button, Caption, Card, Cluster, Panel, Settled, Stack, useFormat } from "#ui";
import { useCodeWords } from "../../code-words.ts";
import { askReference } from "../../offline/ask-reference.ts";
import type { CheckAnswer } from "../check-answer.ts";
import { type CheckDraft, toObservation } from "../check-draft.ts";
import { useSettled } from "../use-check.ts";
import { describeInText } from "./description-text.ts";
import { PrintButton } from "./print-button.tsx";
import { VerdictList } from "./verdict-list.tsx";

/** The description that a record or a trace request would carry, and whether it is fit to. */
export function DescriptionPanel({ draft, answer }: { draft: CheckDraft; answer: CheckAnswer }) {
  const { t } = useTranslation();
  const chosen = answer.entries.find(({ ref }) => ref === draft.chosen);
  const description = useSettled(
    composeDescription(toObservation(draft), answer.identification.readings, chosen),
  );
  const asked = useQuery({
    queryKey: [verifyRoute.id, description],
    queryFn: () => askReference(verifyRoute, { body: description }),
    placeholderData: keepPreviousData,
    networkMode: "always",
  });
  return (
    <Panel heading={t("reference.check.description")}>
      <Answer asked={asked} explain={readFailure} rows={3}>
        {({ verification }) => (
          <Fitness verification={verification} description={description} draft={draft} />
        )}
      </Answer>
    </Panel>
  );
}

interface FitnessProps {
  verification: Verification;
  description: Description;
  draft: CheckDraft;
}

function Fitness({ verification, description, draft }: FitnessProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const { state } = verification.fitness;
  return (
    <Stack gap="small">
      {state === "complete" ? (
        <>
          <Settled>{t("reference.check.description.complete")}</Settled>
          <Caption>{t("reference.check.description.fit")}</Caption>
        </>
      ) : (
        <Card tone="maybe" heading={t(`reference.check.description.${state}`)}>
          <Gaps fitness={verification.fitness} />
        </Card>
      )}
      <div>
        <Button kind="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("reference.check.description.show")}
        </Button>
      </div>
      {isOpen && (
        <WithLateTexts>
          <VerdictList fields={verification.fields} />
        </WithLateTexts>
      )}
      <Cluster>
        <CopyButton description={description} />
        <PrintButton draft={draft} />
      </Cluster>
    </Stack>
  );
}

function Gaps({ fitness }: Pick<Verification, "fitness">) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = (fields: readonly string[]) =>
    format.list([...new Set(fields)].map((field) => t(`reference.field.${field}`)));
  const { missing, doubtful } = fitness;
  return (
    <>
      {missing.length > 0 && (
        <span>{t("reference.check.description.missing", { fields: names(missing) })} </span>
      )}
      {doubtful.length > 0 && <span>{names(doubtful)}</span>}
    </>
  );
}

function CopyButton({ description }: { description: Description }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(describeInText(description, words, t));
    setCopied(true);
  };
  return (
    <Button onClick={() => void copy()}>
      {t(isCopied ? "reference.check.description.copied" : "reference.check.description.copy")}
    </Button>
  );
}
