import { useTranslation } from "react-i18next";
import { compareReadings } from "#records/science";
import { Button, Card, Cluster, type FormFault, faultOf, Serial, Stack, TextField } from "#ui";
import { fieldOfReading } from "./second-reading.ts";

interface ReadAgainProps {
  readonly at: number;
  /** As it was read first. */
  readonly text: string;
  readonly again: string;
  readonly faults: readonly FormFault[];
  readonly onAgain: (again: string) => void;
  /** The number as it is settled. */
  readonly onText: (text: string) => void;
}

/** A number read from the gun a second time: most misread serials are caught by the same pair of eyes. */
export function ReadAgain({ at, text, again, faults, onAgain, onText }: ReadAgainProps) {
  const { t } = useTranslation();
  const field = fieldOfReading(at);
  if (text.trim() === "") return null;
  const settle = (settled: string) => {
    onText(settled);
    onAgain("");
  };
  return (
    <Stack gap="small">
      <TextField
        id={field}
        label={t("records.again.label", { number: at + 1 })}
        hint={t("records.again.hint")}
        error={faultOf(faults, field)}
        optional
        gun
        maxLength={120}
        value={again}
        onChange={onAgain}
      />
      {again.trim() !== "" && <Verdict first={text} second={again} onSettle={settle} />}
    </Stack>
  );
}

interface VerdictProps {
  readonly first: string;
  readonly second: string;
  readonly onSettle: (text: string) => void;
}

/** What comes of the two readings: nothing is settled by itself. */
function Verdict({ first, second, onSettle }: VerdictProps) {
  const { t } = useTranslation();
  const verdict = compareReadings(first, second);
  if (verdict.agree) return <p role="status">{t("records.again.agree")}</p>;
  const { places, merged } = verdict;
  const offered = [...(merged === undefined ? [] : [merged]), first, second];
  return (
    <Card tone="maybe" heading={t("records.again.differ")}>
      <Stack gap="small">
        <p role="status">
          {merged === undefined
            ? t("records.again.lengths")
            : t("records.again.places", { count: places.length })}
        </p>
        <Cluster>
          {[...new Set(offered)].map((text) => (
            <Button key={text} onClick={() => onSettle(text)}>
              {t(text === merged ? "records.again.either" : "records.again.this")}{" "}
              <Serial reading={text} size="text" />
            </Button>
          ))}
        </Cluster>
      </Stack>
    </Card>
  );
}
