import { useTranslation } from "react-i18next";
import type { RecordEvent } from "#records/contract";
import { useMemberNames } from "#records/web";
import type { Description } from "#reference/contract";
import type { TraceChain } from "#tracing/contract";
import { useFormat } from "#ui";
import { LinkWords } from "../said/link-words.tsx";
import classes from "./chain.module.css";
import { type LifeStretch, lifeOf } from "./life-of.ts";

interface LifeLineProps {
  readonly chain: TraceChain;
  readonly recovery: RecordEvent;
  readonly weapon: Description;
}

/** The line from the maker to the recovery, one point under the other; what nobody told is drawn as unknown. */
export function LifeLine({ chain, recovery, weapon }: LifeLineProps) {
  return (
    <ol className={classes.line}>
      {lifeOf(chain).map((stretch, at) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the line is read whole and has no other key.
          key={at}
          className={classes.stretch}
          data-kind={stretch.kind}
        >
          <StretchWords stretch={stretch} recovery={recovery} weapon={weapon} />
        </li>
      ))}
    </ol>
  );
}

interface StretchProps extends Pick<LifeLineProps, "recovery" | "weapon"> {
  readonly stretch: LifeStretch;
}

function StretchWords({ stretch, recovery, weapon }: StretchProps) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  switch (stretch.kind) {
    case "link":
      return (
        <>
          <p>
            <LinkWords link={stretch.told.link} />
          </p>
          <p className={classes.teller}>
            {t("tracing.chain.toldBy", { member: `\u2068${nameOf(stretch.told.member)}\u2069` })}
          </p>
        </>
      );
    case "unknown":
      return (
        <p>
          {stretch.which === "from_maker" || stretch.which === "whole" ? (
            <FromMaker weapon={weapon} which={stretch.which} />
          ) : (
            t(`tracing.chain.unknown.${stretch.which}`)
          )}
        </p>
      );
    case "recovered":
      return <Recovered recovery={recovery} />;
  }
}

/** How it left its maker was not told; the maker itself stands in the request. */
function FromMaker({ weapon, which }: Pick<StretchProps, "weapon"> & { which: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { make, country } = weapon;
  const maker = [make, country && format.country(country)].filter(Boolean);
  const told = maker.map((one) => `\u2068${one}\u2069`).join(", ");
  return (
    <>
      {t(`tracing.chain.unknown.${which}`)}
      {told !== "" && ` (${told})`}
    </>
  );
}

function Recovered({ recovery: { when, where } }: { recovery: RecordEvent }) {
  const { t } = useTranslation();
  const format = useFormat();
  const day = when?.precision === "day" && format.date(when.day);
  const days =
    when?.precision === "between" &&
    t("records.when.fromTo", { from: format.date(when.from), to: format.date(when.to) });
  const place = [where?.place, where && format.country(where.country)].filter(Boolean);
  return (
    <p>
      <strong>{t("tracing.chain.recovered")}</strong> · {day || days || t("records.when.unknown")}
      {place.map((one) => ` · \u2068${one}\u2069`)}
    </p>
  );
}
