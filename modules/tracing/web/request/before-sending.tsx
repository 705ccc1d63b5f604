import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { type TraceTwin, type TraceView, tracePage } from "#tracing/contract";
import { Answer, Caption, Card, Code, PageLink, Panel, Settled, Stack } from "#ui";
import { useTraceCheck } from "../use-trace.ts";
import { AskMembers } from "./ask-members.tsx";
import { GapList } from "./gap-list.tsx";

/** What is to be looked at while the request is not sent, and whom to ask, also later. */
export function BeforeSending({ trace }: { trace: TraceView }) {
  const { state, verbs } = trace;
  const isUnsent = state === "draft" || state === "submitted";
  const maySend = verbs.includes("send") || verbs.includes("ask_another");
  if (!isUnsent && !maySend) return null;
  return (
    <div data-print="never">
      <Checked trace={trace} isUnsent={isUnsent} />
    </div>
  );
}

function Checked({ trace, isUnsent }: { trace: TraceView; isUnsent: boolean }) {
  const { t } = useTranslation();
  return (
    <Answer asked={useTraceCheck(trace)} explain={readFailure} rows={5}>
      {(check) => (
        <Stack gap="large">
          {isUnsent && (
            <Panel heading={t("tracing.check.title")}>
              <Stack gap="small">
                {check.gaps.length === 0 ? (
                  <Settled>{t("tracing.check.whole")}</Settled>
                ) : (
                  <Caption>{t("tracing.check.lead")}</Caption>
                )}
                <GapList trace={trace} gaps={check.gaps} />
              </Stack>
            </Panel>
          )}
          <Twins twins={check.twins} />
          <AskMembers key={trace.version} trace={trace} check={check} />
        </Stack>
      )}
    </Answer>
  );
}

/** Own requests about the same firearm: two of them ask twice and count twice. */
function Twins({ twins }: { twins: readonly TraceTwin[] }) {
  const { t } = useTranslation();
  if (twins.length === 0) return null;
  return (
    <Card tone="maybe" heading={t("tracing.check.twins")}>
      {twins.map(({ id, reference, state, because }) => (
        <p key={id}>
          <PageLink href={tracePage(id)}>
            <Code>{reference}</Code>
          </PageLink>{" "}
          · {t(`tracing.twin.${because}`)} · {t(`tracing.state.${state}`)}
        </p>
      ))}
    </Card>
  );
}
