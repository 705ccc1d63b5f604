import { useTranslation } from "react-i18next";
import type { RecordEvent } from "#records/contract";
import { useMemberNames } from "#records/web";
import type { Description } from "#reference/contract";
import { chainOf, type ToldLink, type TraceChain } from "#tracing/contract";
import { Panel, Stack } from "#ui";
import { LinkWords, useLinkTime } from "../said/link-words.tsx";
import classes from "./chain.module.css";
import { LifeLine } from "./life-line.tsx";
import { recoveredOn } from "./recovered-on.ts";
import { useTimeToCrime } from "./use-time-to-crime.ts";

interface ChainPanelProps {
  readonly told: readonly ToldLink[];
  readonly recovery: RecordEvent;
  readonly weapon: Description;
}

/** The firearm's life as far as members told it: what it adds up to in words, and the line itself. */
export function ChainPanel({ told, recovery, weapon }: ChainPanelProps) {
  const { t } = useTranslation();
  const chain = chainOf(told, recoveredOn(recovery));
  const timeToCrime = useTimeToCrime();
  return (
    <Panel heading={t("tracing.chain.title")}>
      <Stack>
        <dl className={classes.found}>
          <Diversion chain={chain} />
          <div>
            <dt>{t("tracing.chain.timeToCrime")}</dt>
            <dd>{timeToCrime(chain.timeToCrime, recovery)}</dd>
          </div>
        </dl>
        <LifeLine chain={chain} recovery={recovery} weapon={weapon} />
      </Stack>
    </Panel>
  );
}

/** Where it left lawful hands, or the last that is known of it before that. */
function Diversion({ chain: { diverted, lastLawful } }: { chain: TraceChain }) {
  const { t } = useTranslation();
  const whenOf = useLinkTime();
  const nameOf = useMemberNames();
  return (
    <>
      <div>
        <dt>{t("tracing.chain.diversion")}</dt>
        <dd>
          {diverted === undefined
            ? t(lastLawful ? "tracing.chain.notDiverted" : "tracing.chain.nothing")
            : t("tracing.chain.divertedAt", {
                what: t(`tracing.link.${diverted.link.kind}`),
                when: diverted.link.when
                  ? `\u2068${whenOf(diverted.link.when)}\u2069`
                  : t("tracing.link.undated"),
                member: `\u2068${nameOf(diverted.member)}\u2069`,
              })}
        </dd>
      </div>
      {lastLawful && (
        <div>
          <dt>{t("tracing.chain.lastLawful")}</dt>
          <dd>
            <LinkWords link={lastLawful.link} />
          </dd>
        </div>
      )}
    </>
  );
}
