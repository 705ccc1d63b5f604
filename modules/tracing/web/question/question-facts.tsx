import { useTranslation } from "react-i18next";
import type { EventTime, PhotoSize } from "#records/contract";
import { PhotoStrip } from "#records/web";
import type { Description, Marking } from "#reference/contract";
import type { TraceQuestion } from "#tracing/contract";
import { Caption, Code, type Fact, Facts, Panel, Serial, Stack, useFormat } from "#ui";
import { useReasonFacts } from "./use-reason-facts.tsx";

interface QuestionFactsProps {
  readonly question: Omit<TraceQuestion, "record">;
  readonly photoAddress: (file: string, size: PhotoSize) => string;
}

/** What is asked: the firearm with its photographs, how it was come upon, and why it is asked. */
export function QuestionFacts({ question, photoAddress }: QuestionFactsProps) {
  const { t } = useTranslation();
  const { photos = [] } = question.weapon;
  const event = useEventFacts(question);
  const reasons = useReasonFacts(question);
  return (
    <>
      <Panel heading={t("tracing.section.firearm")}>
        <Stack gap="small">
          <div data-print="never">
            <PhotoStrip photos={photos} isLarge addressOf={photoAddress} />
            {photos.length === 0 && <Caption>{t("tracing.form.noPhotos")}</Caption>}
          </div>
          <FirearmFacts weapon={question.weapon} />
        </Stack>
      </Panel>
      <div data-print="never">
        <Panel heading={t("tracing.section.recovery")}>
          <Facts facts={event} />
        </Panel>
      </div>
      <div data-print="never">
        <Panel heading={t("tracing.section.reasons")}>
          <Facts facts={reasons} />
        </Panel>
      </div>
    </>
  );
}

/** The firearm as it is stated; what is not stated says so. */
function FirearmFacts({ weapon }: { weapon: Description }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { make, model, type, calibre, country, manufacturer, importer, variant } = weapon;
  const { serialState } = weapon;
  const stated = {
    make: make && <bdi>{make}</bdi>,
    model: model && <bdi>{model}</bdi>,
    weaponType: type && t(`reference.type.${type}`),
    calibre: calibre && <Code>{calibre}</Code>,
    country: country && format.country(country),
    serials: weapon.serials.length > 0 && <Marks marks={weapon.serials} />,
    serialState: serialState && t(`records.serialState.${serialState}`),
    ...(weapon.markings.length > 0 && { markings: <Marks marks={weapon.markings} /> }),
    ...(manufacturer && { manufacturer: <bdi>{manufacturer}</bdi> }),
    ...(importer && { importer: <bdi>{importer}</bdi> }),
    ...(variant && { variant: t(`records.variant.${variant}`) }),
  };
  const facts: Fact[] = Object.entries(stated).map(([field, value]) => ({
    term: t(`records.field.${field}`),
    value: value || t("records.field.unstated"),
  }));
  return <Facts facts={facts} />;
}

function Marks({ marks }: { marks: readonly Marking[] }) {
  const { t } = useTranslation();
  return marks.map(({ text, place, statedKind }) => (
    <div key={`${text} ${place?.part}`}>
      <Serial reading={text} size="text" />
      {statedKind && statedKind !== "serial" && ` · ${t(`reference.markKind.${statedKind}`)}`}
      {place && ` · ${t(`reference.part.${place.part}`)}`}
    </div>
  ));
}

function useEventFacts({ recovery }: Pick<TraceQuestion, "recovery">): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const { what, when, where, caseReference } = recovery;
  const stated = {
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
  };
  return Object.entries(stated).map(([field, value]) => ({
    term: t(field === "caseReference" ? "tracing.field.case" : `records.field.${field}`),
    value: value || t("records.field.unstated"),
  }));
}

function TimeValue({ when }: { when: EventTime }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  switch (when.precision) {
    case "day":
      return date(when.day);
    case "between":
      return t("records.when.fromTo", { from: date(when.from), to: date(when.to) });
    case "unknown":
      return t("records.when.unknown");
  }
}
