import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { RecordContent, RecordView } from "#records/contract";
import { entryPage, type Marking, type MarkKind, termOfMark } from "#reference/contract";
import { Term } from "#reference/web";
import { Code, type Fact, Facts, PageLink, Panel, Serial, useFormat } from "#ui";
import { PhotosPanel } from "../photos/photos-panel.tsx";
import { RecordFieldName } from "../record-terms.tsx";
import { useAgencyNames } from "../sections/sharing/use-agency-names.ts";
import { useEventDetails, useSeizureFacts, useSourceFact } from "./seizure-facts.ts";
import { TimeValue } from "./time-value.tsx";

/** What a record says, part by part. */
export function RecordFacts({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const { content } = record;
  const weapon = useWeaponFacts(content);
  const event = useEventFacts(content);
  const governance = useGovernanceFacts(record);
  return (
    <>
      <PhotosPanel record={record} />
      <Panel heading={t("records.section.weapon")}>
        <Facts facts={weapon} />
      </Panel>
      <Panel heading={t("records.section.marks")}>
        <Marks content={content} />
      </Panel>
      <Panel heading={t("records.section.event")}>
        <Facts facts={event} />
      </Panel>
      <Panel heading={t("records.section.governance")}>
        <Facts facts={governance} />
      </Panel>
    </>
  );
}

/** Facts that are stated; what is not stated says that it is unknown. */
function useStated() {
  const { t } = useTranslation();
  return (facts: Readonly<Record<string, ReactNode>>): Fact[] =>
    Object.entries(facts).map(([field, value]) => ({
      term: t(`records.field.${field}`),
      name: <RecordFieldName field={field} />,
      value: value ?? t("records.field.unstated"),
    }));
}

function useWeaponFacts({ weapon }: RecordContent): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const stated = useStated();
  const { entryRef, type, country, variant, action, makeCode, makeRemark, manufacturer } = weapon;
  const { capacityRounds, barrelLengthMm, year, importCountry, importYear, finish } = weapon;
  const { disguise, entryVersion } = weapon;
  return stated({
    make: weapon.make && <bdi>{weapon.make}</bdi>,
    ...(makeCode && { makeCode: <Code>{makeCode}</Code> }),
    ...(makeRemark && { makeRemark: <bdi>{makeRemark}</bdi> }),
    model: weapon.model && <bdi>{weapon.model}</bdi>,
    weaponType: type && t(`reference.type.${type}`),
    calibre: weapon.calibre && <bdi dir="ltr">{weapon.calibre}</bdi>,
    ...(action && { action: t(`reference.action.${action}`) }),
    ...(capacityRounds !== undefined && { capacityRounds: format.number(capacityRounds) }),
    ...(barrelLengthMm !== undefined && { barrelLengthMm: format.number(barrelLengthMm) }),
    country: country && format.country(country),
    ...(year !== undefined && { year: String(year) }),
    ...(manufacturer && { manufacturer: <bdi>{manufacturer}</bdi> }),
    ...(weapon.importer && { importer: <bdi>{weapon.importer}</bdi> }),
    ...(importCountry && { importCountry: format.country(importCountry) }),
    ...(importYear !== undefined && { importYear: String(importYear) }),
    ...(finish && { finish: t(`records.finish.${finish}`) }),
    ...(disguise && { disguise: t(`records.disguise.${disguise}`) }),
    ...(variant && { variant: t(`records.variant.${variant}`) }),
    ...(entryRef && {
      entryRef: (
        <PageLink href={entryPage(entryRef)}>
          <bdi>{entryRef}</bdi>
        </PageLink>
      ),
    }),
    ...(entryVersion !== undefined && { entryVersion: String(entryVersion) }),
  });
}

function Marks({ content: { weapon } }: { content: RecordContent }) {
  const { t } = useTranslation();
  const { serialState } = weapon;
  const stated: Fact[] = [
    ...weapon.serials.map((mark) => ({ mark, kind: "serial" as const })),
    ...weapon.markings.map((mark) => ({ mark, kind: mark.statedKind ?? ("other" as const) })),
  ].map(({ mark, kind }) => ({
    term: `${t(`reference.markKind.${kind}`)} ${mark.text}`,
    name: <MarkKindName kind={kind} />,
    value: <MarkValue mark={mark} />,
  }));
  const state = serialState && t(`records.serialState.${serialState}`);
  const term = t("records.field.serialState");
  const name = <RecordFieldName field="serialState" />;
  return <Facts facts={[...stated, { term, name, value: state ?? t("records.field.unstated") }]} />;
}

function MarkKindName({ kind }: { kind: MarkKind }) {
  const { t } = useTranslation();
  const name = t(`reference.markKind.${kind}`);
  const id = termOfMark[kind];
  return id === undefined ? name : <Term id={id}>{name}</Term>;
}

function MarkValue({ mark: { text, place, legibility } }: { mark: Marking }) {
  const { t } = useTranslation();
  const words = [
    place && t(`reference.part.${place.part}`),
    place?.side && t(`reference.side.${place.side}`),
    legibility && t(`reference.legibility.${legibility}`),
  ].filter(Boolean);
  return (
    <>
      <Serial reading={text} size="text" />
      {words.length > 0 && ` · ${words.join(" · ")}`}
    </>
  );
}

function useEventFacts({ event, seizure }: RecordContent): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const stated = useStated();
  const { what, when, where, caseReference } = event;
  const [detailsOf, seizureOf] = [useEventDetails(), useSeizureFacts()];
  return stated({
    what: what && t(`records.what.${what}`),
    when: when && <TimeValue when={when} />,
    where: where && (
      <>
        {format.country(where.country)}
        {where.place && (
          <>
            {" · "}
            <bdi>{where.place}</bdi>
          </>
        )}
      </>
    ),
    caseReference: caseReference && <bdi>{caseReference}</bdi>,
    ...detailsOf(event),
    ...seizureOf(seizure),
  });
}

function useGovernanceFacts({ content, ownerMember, closing }: RecordView): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const stated = useStated();
  const { governance } = content;
  const { excludedMembers, namedMembers, namedAgencies, conditionsOfUse, ownReference } =
    governance;
  const { source } = governance;
  const sourceOf = useSourceFact();
  const agencyName = useAgencyNames(namedAgencies);
  const nameAll = (members: readonly string[]) => format.list(members.map(format.country));
  const conditions = conditionsOfUse.map((one) => t(`records.condition.${one}`));
  return stated({
    owner: <bdi>{format.country(ownerMember)}</bdi>,
    ownReference: ownReference && <bdi>{ownReference}</bdi>,
    ...(source && { source: sourceOf(source) }),
    handling: t(`records.handling.${governance.handling}`),
    disclosure: t(`records.disclosure.${governance.disclosure}`),
    ...(conditions.length > 0 && { conditions: format.list(conditions) }),
    ...(namedMembers.length > 0 && { namedMembers: nameAll(namedMembers) }),
    ...(namedAgencies.length > 0 && { namedAgencies: format.list(namedAgencies.map(agencyName)) }),
    ...(excludedMembers.length > 0 && { excludedMembers: nameAll(excludedMembers) }),
    reviewOn: format.date(governance.reviewOn),
    ...(closing && { closing: t(`records.closing.${closing}`) }),
  });
}
