import { useTranslation } from "react-i18next";
import { type MatchView, matchPhoto, recordPage, recordPhoto } from "#records/contract";
import { compareFirearms, serialKeys } from "#records/science";
import type { MarkPart } from "#reference/contract";
import { Caption, Code, type Fact, Facts, PageLink, Panel, Serial, Stack, useFormat } from "#ui";
import { PhotoStrip } from "../photos/photo-strip.tsx";
import { RecordFieldName } from "../record-terms.tsx";
import { seenFirearm } from "./compared.tsx";
import classes from "./match.module.css";

interface Gun {
  readonly make?: string | undefined;
  readonly model?: string | undefined;
  readonly type?: string | undefined;
  readonly calibre?: string | undefined;
}

interface ShownNumber {
  readonly text: string;
  readonly part: MarkPart | undefined;
  /** Whether it is one of the two that were held against each other. */
  readonly isCompared: boolean;
}

/** Both firearms of a possible match side by side: photographs first, then what is stated. */
export function Sides({ match }: { match: MatchView }) {
  return (
    <div className={classes.sides}>
      <div>
        <Seen match={match} />
      </div>
      <div>
        <Recorded match={match} />
      </div>
    </div>
  );
}

function useGunFacts(): (gun: Gun) => Fact[] {
  const { t } = useTranslation();
  const unstated = t("records.field.unstated");
  return ({ make, model, type, calibre }) => [
    {
      term: t("records.field.make"),
      name: <RecordFieldName field="make" />,
      value: make ? <bdi>{make}</bdi> : unstated,
    },
    {
      term: t("records.field.model"),
      name: <RecordFieldName field="model" />,
      value: model ? <bdi>{model}</bdi> : unstated,
    },
    { term: t("records.field.weaponType"), value: type ? t(`reference.type.${type}`) : unstated },
    {
      term: t("records.field.calibre"),
      name: <RecordFieldName field="calibre" />,
      value: calibre ? <bdi dir="ltr">{calibre}</bdi> : unstated,
    },
  ];
}

function useNumbersFact(): (numbers: readonly ShownNumber[]) => Fact {
  const { t } = useTranslation();
  return (numbers) => ({
    term: t("records.field.serials"),
    name: <RecordFieldName field="serials" />,
    value: numbers.map(({ text, part, isCompared }) => (
      <div key={`${part} ${text}`} className={classes.number} data-compared={isCompared}>
        <Serial reading={text} size="text" />
        {part && ` · ${t(`reference.part.${part}`)}`}
        {isCompared && numbers.length > 1 && (
          <span className={classes.compared}> · {t("records.match.thisNumber")}</span>
        )}
      </div>
    )),
  });
}

/** What who asks has seen on the firearm in hand. */
function Seen({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gunFacts = useGunFacts();
  const numbersFact = useNumbersFact();
  const { id, search, note, photos, askerMember, record } = match;
  const compared = record ? compareFirearms(seenFirearm(match), record.weapon) : undefined;
  const numbers = search.numbers.map(({ text, part }, at) => ({
    text,
    part,
    isCompared: compared?.numbers.some(({ number }) => number === at) ?? false,
  }));
  const facts: Fact[] = [
    numbersFact(numbers),
    ...gunFacts(search.gun),
    { term: t("records.match.purpose"), value: <bdi>{search.purpose}</bdi> },
    ...(note === null ? [] : [{ term: t("records.match.note"), value: <bdi>{note}</bdi> }]),
  ];
  const member = `\u2068${format.country(askerMember)}\u2069`;
  return (
    <Panel heading={t("records.match.seen", { member })}>
      <Stack gap="small">
        <PhotoStrip
          photos={photos}
          isLarge
          addressOf={(file, size) => matchPhoto(id, file, size)}
        />
        {photos.length === 0 && <Caption>{t("records.match.noPhotos")}</Caption>}
        <Facts facts={facts} />
      </Stack>
    </Panel>
  );
}

/** The record, where the reader's side may open it. */
function Recorded({ match }: { match: MatchView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const gunFacts = useGunFacts();
  const numbersFact = useNumbersFact();
  const { record, ownerMember } = match;
  const heading = t("records.match.recorded", {
    member: `\u2068${format.country(ownerMember)}\u2069`,
  });
  if (record === null)
    return (
      <Panel heading={heading}>
        <Caption>{t("records.match.pointsOnly")}</Caption>
      </Panel>
    );
  const { id, weapon, reference, type, state } = record;
  const { photos = [] } = weapon;
  const compared = compareFirearms(seenFirearm(match), weapon);
  const norms = new Set(compared?.numbers.map(({ norm }) => norm));
  const numbers = weapon.serials.map(({ text, place }) => ({
    text,
    part: place?.part,
    isCompared: serialKeys(text).some(({ norm }) => norms.has(norm)),
  }));
  const facts: Fact[] = [
    numbersFact(numbers),
    ...gunFacts(weapon),
    {
      term: t("records.field.reference"),
      value: (
        <PageLink href={recordPage(id)}>
          <Code>{reference}</Code>
        </PageLink>
      ),
    },
    { term: t("records.field.type"), value: t(`records.type.${type}`) },
    { term: t("records.list.state"), value: t(`records.state.${state}`) },
  ];
  return (
    <Panel heading={heading}>
      <Stack gap="small">
        <PhotoStrip
          photos={photos}
          isLarge
          addressOf={(file, size) => recordPhoto(id, file, size)}
        />
        {photos.length === 0 && <Caption>{t("records.match.noPhotos")}</Caption>}
        <Facts facts={facts} />
      </Stack>
    </Panel>
  );
}
