import { useTranslation } from "react-i18next";
import { RenewReason } from "#records/contract";
import { ChoiceField, type FormFault, faultOf } from "#ui";
import { useCodes } from "../use-codes.ts";

interface ReviewReasonProps {
  faults: readonly FormFault[];
  value: RenewReason | "";
  onChange: (reason: RenewReason | "") => void;
}

/** Why the review day of an entered record is another, as renewing it asks. */
export function ReviewReason({ faults, value, onChange }: ReviewReasonProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <ChoiceField
      id="review-why"
      label={t("records.review.why")}
      error={faultOf(faults, "review-why")}
      none={t("records.form.choose")}
      options={codes("records.renewal", RenewReason.options)}
      value={value}
      onChange={onChange}
    />
  );
}
