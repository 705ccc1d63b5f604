import { useTranslation } from "react-i18next";
import {
  type FamilySighting,
  type FamilySignal,
  type FamilyView,
  recordPage,
  recordPhoto,
} from "#records/contract";
import { Caption, Code, PageLink, useFormat } from "#ui";
import classes from "../life/life.module.css";
import { PhotoStrip } from "../photos/photo-strip.tsx";
import { useMemberNames } from "../search/result/use-member-names.ts";

type Moment =
  | { at: string; sighting: FamilySighting }
  | { at: string; signal: FamilySignal; kind: "opened" | "closed" };

/** What became known of a family and when, the latest first. */
export function FamilyLife({ family }: { family: FamilyView }) {
  const { t } = useTranslation();
  const moments = momentsOf(family);
  if (moments.length === 0) return <Caption>{t("records.family.nothing")}</Caption>;
  return (
    <ol className={classes.moments}>
      {moments.map((moment) =>
        "sighting" in moment ? (
          <Sighting key={moment.sighting.record.id} sighting={moment.sighting} />
        ) : (
          <Signal key={`${moment.signal.id} ${moment.kind}`} {...moment} />
        ),
      )}
    </ol>
  );
}

function momentsOf({ sightings, signals }: FamilyView): Moment[] {
  return [
    ...sightings.map((sighting) => ({ at: sighting.enteredAt, sighting })),
    ...signals.map((signal) => ({ at: signal.openedAt, signal, kind: "opened" as const })),
    ...signals.flatMap((signal) =>
      signal.closed === null ? [] : [{ at: signal.closed.at, signal, kind: "closed" as const }],
    ),
  ].sort((one, other) => (one.at < other.at ? 1 : -1));
}

function Sighting({ sighting }: { sighting: FamilySighting }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const { record, what, variant, enteredAt, isSeenHereToo } = sighting;
  const said = [
    t(`records.type.${record.type}`),
    what && t(`records.what.${what}`),
    variant && t(`records.variant.${variant}`),
  ].filter(Boolean);
  const member = `\u2068${nameOf(record.ownerMember)}\u2069`;
  return (
    <li className={classes.moment} data-kind="event">
      <p className={classes.when}>
        <time dateTime={enteredAt}>{format.dateTime(enteredAt)}</time>
      </p>
      {isSeenHereToo && <p>{t("records.family.firstOf", { member })}</p>}
      <p>{t("records.life.byMember", { what: said.join(" · "), member })}</p>
      <p>
        <WhenFound when={sighting.when} />
      </p>
      <p className={classes.of}>
        <PageLink href={recordPage(record.id)}>
          <Code>{record.reference}</Code>
        </PageLink>
      </p>
      <PhotoStrip
        photos={record.weapon.photos ?? []}
        addressOf={(file, size) => recordPhoto(record.id, file, size)}
      />
    </li>
  );
}

function WhenFound({ when }: Pick<FamilySighting, "when">) {
  const { t } = useTranslation();
  const format = useFormat();
  if (when === null || when.precision === "unknown") return t("records.life.unknownDate");
  if (when.precision === "day") return <time dateTime={when.day}>{format.date(when.day)}</time>;
  return t("records.when.fromTo", { from: format.date(when.from), to: format.date(when.to) });
}

function Signal({ at, signal, kind }: Extract<Moment, { kind: string }>) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const { closed, firearms } = signal;
  const by = closed && `\u2068${nameOf(closed.by)}\u2069`;
  return (
    <li className={classes.moment} data-kind="event">
      <p className={classes.when}>
        <time dateTime={at}>{format.dateTime(at)}</time>
      </p>
      <p>
        {kind === "opened" || closed === null
          ? t("records.family.signalOpened", { count: firearms })
          : t("records.family.signalClosed", {
              member: by,
              reason: t(`records.family.reason.${closed.reason}`),
            })}
      </p>
    </li>
  );
}
