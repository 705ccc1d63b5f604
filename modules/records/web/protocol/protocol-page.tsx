import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type ProtocolView, recordPage } from "#records/contract";
import { TermLine } from "#reference/web";
import { Answer, Button, Caption, Card, Page, PageLink, Stack } from "#ui";
import classes from "./protocol.module.css";
import { ProtocolStepItem } from "./protocol-step-item.tsx";
import { useOwnAgencies, useProtocol } from "./use-protocol.ts";

/** The nine steps for a firearm in hand, on the screen to be ticked and on paper to be signed. */
export function ProtocolPage() {
  return (
    <Answer asked={useProtocol()} explain={readFailure} rows={9}>
      {(protocol) => <ProtocolContentPage protocol={protocol} />}
    </Answer>
  );
}

function ProtocolContentPage({ protocol }: { protocol: ProtocolView }) {
  const { t } = useTranslation();
  const agencies = useOwnAgencies(protocol);
  const reference = `\u2068${protocol.reference}\u2069`;
  const { steps } = protocol;
  const done = steps.filter(({ state }) => state !== "open").length;
  return (
    <Page
      title={t("records.protocol.title", { reference })}
      lead={<span data-print="never">{t("records.protocol.lead")}</span>}
      above={
        protocol.mayOpen && (
          <PageLink href={recordPage(protocol.record)}>
            {t("records.page.title", { reference })}
          </PageLink>
        )
      }
      actions={
        <div data-print="never">
          <Button onClick={() => window.print()}>{t("records.protocol.print")}</Button>
        </div>
      }
    >
      <Stack>
        <TracesFirst protocol={protocol} />
        <div data-print="never">
          <Caption>{t("records.protocol.count", { done, all: steps.length })}</Caption>
          <TermLine ids={["recovery_protocol", "ballistic_comparison", "trace_request"]} />
        </div>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <ProtocolStepItem
              key={step.step}
              record={protocol.record}
              step={step}
              agencies={agencies}
            />
          ))}
        </ol>
      </Stack>
    </Page>
  );
}

/** Handling destroys them, so it is said before anything else while they can still be taken. */
function TracesFirst({ protocol: { steps } }: { protocol: ProtocolView }) {
  const { t } = useTranslation();
  const isOpen = steps.some(
    ({ step, state }) => state === "open" && (step === "latent_prints" || step === "dna"),
  );
  if (!isOpen) return null;
  return (
    <Card tone="maybe" heading={t("records.protocol.first")}>
      <p>{t("records.protocol.firstText")}</p>
    </Card>
  );
}
