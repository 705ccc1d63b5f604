import { useTranslation } from "react-i18next";
import type { PhotoSize } from "#records/contract";
import { FirearmFacts, HappenedFacts, PhotoStrip } from "#records/web";
import type { TraceQuestion } from "#tracing/contract";
import { Caption, Facts, Panel, Stack } from "#ui";
import { useReasonFacts } from "./use-reason-facts.tsx";

interface QuestionFactsProps {
  readonly question: Omit<TraceQuestion, "record">;
  readonly photoAddress: (file: string, size: PhotoSize) => string;
}

/** What is asked: the firearm with its photographs, how it was come upon, and why it is asked. */
export function QuestionFacts({ question, photoAddress }: QuestionFactsProps) {
  const { t } = useTranslation();
  const { photos = [] } = question.weapon;
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
          <HappenedFacts event={question.recovery} caseTerm={t("tracing.field.case")} />
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
