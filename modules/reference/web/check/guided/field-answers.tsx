import { useTranslation } from "react-i18next";
import {
  type DescriptionField,
  type Feature,
  FirearmType,
  type GuideQuestion,
  type FieldValue as Value,
} from "#reference/contract";
import { Stack } from "#ui";
import { FeatureDrawing } from "../../drawings/features/feature-drawing.tsx";
import { FirearmDrawing } from "../../drawings/firearm-drawing.tsx";
import { FieldValue } from "../../field-value.tsx";
import { FactField } from "../marks/fact-field.tsx";
import { AnswerGrid } from "./answer-grid.tsx";
import classes from "./guided.module.css";

interface FieldAnswersProps {
  field: DescriptionField;
  given: Value | undefined;
  /** The question as proposed; absent where an answer is changed. */
  question: GuideQuestion | undefined;
  onAnswer: (value: Value) => void;
}

/** A field that anyone can tell: by likeness, by counting, with a ruler, by copying. */
export function FieldAnswers(props: FieldAnswersProps) {
  switch (props.field) {
    case "type":
      return <TypeAnswers {...props} />;
    case "capacityRounds":
      return <MeasureAnswer {...props} feature="rounds" shown="to_15" />;
    case "barrelLengthMm":
      return <MeasureAnswer {...props} feature="barrel_length" shown="to_40" />;
    default:
      return <CopiedAnswer {...props} />;
  }
}

function TypeAnswers({ given, onAnswer }: FieldAnswersProps) {
  const { t } = useTranslation();
  const options = FirearmType.options.map((type) => {
    const label = t(`reference.type.${type}`);
    return { id: type, label, picture: <FirearmDrawing type={type} title={label} /> };
  });
  return (
    <AnswerGrid
      label={t("reference.guide.field.type")}
      options={options}
      given={given === undefined ? undefined : String(given)}
      onChoose={onAnswer}
    />
  );
}

function MeasureAnswer({
  field,
  given,
  onAnswer,
  feature,
  shown,
}: FieldAnswersProps & { feature: Feature; shown: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.measure}>
      <div className={classes.how}>
        <FeatureDrawing feature={feature} answer={shown} />
      </div>
      <FactField
        field={field}
        label={t(`reference.guide.measure.${field}`)}
        value={given}
        onSay={(value) => value !== undefined && value !== given && onAnswer(value)}
      />
    </div>
  );
}

const mostLikely = 8;

function CopiedAnswer({ field, given, question, onAnswer }: FieldAnswersProps) {
  const { t } = useTranslation();
  const likely = question?.kind === "field" ? question.answers.slice(0, mostLikely) : [];
  const options = likely.map(({ value }) => ({
    id: String(value),
    label: <FieldValue field={field} value={value} />,
  }));
  return (
    <Stack>
      {options.length > 0 && (
        <AnswerGrid
          label={t(`reference.guide.field.${field}`)}
          options={options}
          given={given === undefined ? undefined : String(given)}
          onChoose={onAnswer}
        />
      )}
      <FactField
        field={field}
        label={t(`reference.guide.copy.${field}`)}
        value={given}
        onSay={(value) => value !== undefined && value !== given && onAnswer(value)}
      />
    </Stack>
  );
}
