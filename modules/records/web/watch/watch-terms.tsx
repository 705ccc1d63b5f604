import { useTranslation } from "react-i18next";
import { latestReview, type WatchContent, WatchTold } from "#records/contract";
import { FieldGroup, type FormFault, faultOf, TextField, TickField } from "#ui";

export type Terms = Pick<WatchContent, "tells" | "reviewOn">;

/** Half a year from now: long enough for a case, short enough to be asked again. */
export function usualTerms(now: Date): Terms {
  const until = new Date(now);
  until.setUTCMonth(until.getUTCMonth() + 6);
  return { tells: ["person", "desk"], reviewOn: until.toISOString().slice(0, 10) };
}

interface WatchTermsProps {
  terms: Terms;
  /** Whether the reader is the person whom it tells. */
  isOwn: boolean;
  faults: readonly FormFault[];
  onChange: (terms: Terms) => void;
}

/** Who is told, and until when. */
export function WatchTerms({ terms, isOwn, faults, onChange }: WatchTermsProps) {
  const { t } = useTranslation();
  const { tells } = terms;
  const tick = (one: WatchTold, isTicked: boolean) =>
    onChange({
      ...terms,
      tells: WatchTold.options.filter((each) => (each === one ? isTicked : tells.includes(each))),
    });
  const labelOf = (one: WatchTold) =>
    t(one === "person" && !isOwn ? "records.watch.tells.colleague" : `records.watch.tells.${one}`);
  return (
    <>
      <FieldGroup
        id="watch-tells"
        legend={t("records.watch.tells")}
        error={faultOf(faults, "watch-tells")}
      >
        {WatchTold.options.map((one, at) => (
          <TickField
            key={one}
            id={at === 0 ? "watch-tells" : undefined}
            label={labelOf(one)}
            detail={one === "desk" ? t("records.watch.tells.byMail") : undefined}
            checked={tells.includes(one)}
            onChange={(isTicked) => tick(one, isTicked)}
          />
        ))}
      </FieldGroup>
      <TextField
        id="watch-review"
        type="date"
        label={t("records.watch.until")}
        hint={t("records.watch.untilHint")}
        error={faultOf(faults, "watch-review")}
        max={latestReview(new Date())}
        value={terms.reviewOn}
        onChange={(reviewOn) => onChange({ ...terms, reviewOn })}
      />
    </>
  );
}
