import { useTranslation } from "react-i18next";
import { type Feature, type FieldValue, featureAnswers } from "#reference/contract";
import { FeatureDrawing } from "../../drawings/features/feature-drawing.tsx";
import { AnswerGrid } from "./answer-grid.tsx";

interface FeatureAnswersProps {
  feature: Feature;
  given: string | undefined;
  onAnswer: (value: FieldValue) => void;
}

/** The answers to one feature, each with its drawing. */
export function FeatureAnswers({ feature, given, onAnswer }: FeatureAnswersProps) {
  const { t } = useTranslation();
  const options = featureAnswers[feature].map((answer) => ({
    id: answer,
    label: t(`reference.feature.${feature}.${answer}`),
    picture: <FeatureDrawing feature={feature} answer={answer} />,
  }));
  return (
    <AnswerGrid
      label={t(`reference.feature.${feature}`)}
      options={options}
      given={given}
      onChoose={onAnswer}
    />
  );
}
