import { useTranslation } from "react-i18next";
import type { LifeLine, LifeMoment, LifeRecord, LifeTime } from "#records/contract";
import { Code, useFormat } from "#ui";
import classes from "./life.module.css";
import type { FurtherMoment } from "./life-further.ts";
import { mergeMoments } from "./merge-moments.ts";

interface MomentListProps {
  line: LifeLine;
  /** What modules above know. */
  further: readonly FurtherMoment[];
}

/** What happened to a firearm, one moment under the other. */
export function MomentList({ line: { moments, records }, further }: MomentListProps) {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (
    <ol className={classes.moments}>
      {mergeMoments(moments, further).map((moment, at) =>
        moment.further ? (
          <Further key={moment.further.key} moment={moment.further} />
        ) : (
          <Moment
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is read whole and has no other key.
            key={at}
            moment={moment.own}
            record={byId.get(moment.own.record)}
          />
        ),
      )}
    </ol>
  );
}

function Further({ moment: { at, what, reference } }: { moment: FurtherMoment }) {
  return (
    <li className={classes.moment} data-kind="further">
      <p className={classes.when}>
        <TimeOf when={{ precision: "instant", at }} />
      </p>
      <p>{what}</p>
      <p className={classes.of}>{reference}</p>
    </li>
  );
}

interface MomentProps {
  moment: LifeMoment;
  record: LifeRecord | undefined;
}

function Moment({ moment, record }: MomentProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const whatOf = useWhat();
  const { kind, member, when, closing, times } = moment;
  const reference = moment.reference ?? record?.reference;
  const what = whatOf(moment, record);
  // Where it happened in the country that states it, naming it once is enough.
  const isNamed = kind === "event" && record?.event.where?.country === member;
  const who = member && !isNamed && `\u2068${format.country(member)}\u2069`;
  return (
    <li className={classes.moment} data-kind={kind}>
      <p className={classes.when}>
        <TimeOf when={when} />
      </p>
      <p>
        {who ? t("records.life.byMember", { what, member: who }) : what}
        {closing && ` · ${t(`records.closing.${closing}`)}`}
        {times && <bdi> · ×{format.number(times)}</bdi>}
      </p>
      <p className={classes.of}>{reference && <Code>{reference}</Code>}</p>
    </li>
  );
}

/** The record's own event is told by its type, how and where; everything else by its kind. */
function useWhat() {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ kind, step }: LifeMoment, record: LifeRecord | undefined): string => {
    if (kind === "custody") return step ? t(`records.custody.step.${step}`) : "";
    if (kind !== "event") return t(`records.life.kind.${kind}`);
    if (record === undefined) return "";
    const { type, event } = record;
    const { what, where } = event;
    return [
      t(`records.type.${type}`),
      what && t(`records.what.${what}`),
      where?.place && `\u2068${where.place}\u2069`,
      where && `\u2068${format.country(where.country)}\u2069`,
    ]
      .filter(Boolean)
      .join(" · ");
  };
}

function TimeOf({ when }: { when: LifeTime }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (when.precision) {
    case "instant":
      return <time dateTime={when.at}>{format.dateTime(when.at)}</time>;
    case "day":
      return <time dateTime={when.day}>{format.date(when.day)}</time>;
    case "between":
      return t("records.when.fromTo", { from: format.date(when.from), to: format.date(when.to) });
    case "unknown":
      return t("records.life.unknownDate");
  }
}
