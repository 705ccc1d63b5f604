import { useTranslation } from "react-i18next";
import type { RecordContent, RecordView } from "#records/contract";
import { type Fact, Facts, Panel, useFormat } from "#ui";
import { PhotosPanel } from "../photos/photos-panel.tsx";
import { useAgencyNames } from "../sections/sharing/use-agency-names.ts";
import { useHappened } from "./happened-facts.tsx";
import { MarkFacts } from "./mark-facts.tsx";
import { useEventDetails, useSeizureFacts, useSourceFact } from "./seizure-facts.ts";
import { useStated } from "./use-stated.tsx";
import { WeaponFacts } from "./weapon-facts.tsx";

/** What a record says, part by part. */
export function RecordFacts({ record }: { record: RecordView }) {
  const { t } = useTranslation();
  const { content } = record;
  const event = useEventFacts(content);
  const governance = useGovernanceFacts(record);
  return (
    <>
      <PhotosPanel record={record} />
      <Panel heading={t("records.section.weapon")}>
        <WeaponFacts weapon={content.weapon} />
      </Panel>
      <Panel heading={t("records.section.marks")}>
        <MarkFacts weapon={content.weapon} />
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

function useEventFacts({ event, seizure }: RecordContent): Fact[] {
  const stated = useStated();
  const [happened, detailsOf, seizureOf] = [useHappened(), useEventDetails(), useSeizureFacts()];
  return stated({ ...happened(event), ...detailsOf(event), ...seizureOf(seizure) });
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
