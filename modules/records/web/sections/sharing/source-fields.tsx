import { useTranslation } from "react-i18next";
import { InformationGrade, type RecordSource, SourceGrade, SourceKind } from "#records/contract";
import { ChoiceField } from "#ui";
import { useCodes } from "../../use-codes.ts";

interface SourceFieldsProps {
  source: RecordSource | undefined;
  onChange: (source: RecordSource | undefined) => void;
}

/** Where what is stated comes from; how reliable that and the information are is asked once it is said. */
export function SourceFields({ source, onChange }: SourceFieldsProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  return (
    <>
      <ChoiceField
        label={t("records.field.source")}
        optional
        options={codes("records.source", SourceKind.options)}
        none={t("records.field.unstated")}
        value={source?.kind ?? ""}
        onChange={(kind) => onChange(kind === "" ? undefined : { ...source, kind })}
      />
      {source && (
        <>
          <ChoiceField
            label={t("records.field.reliability")}
            optional
            options={codes("records.reliability", SourceGrade.options)}
            none={t("records.field.unstated")}
            value={source.reliability ?? ""}
            onChange={(grade) =>
              onChange({ ...source, reliability: grade === "" ? undefined : grade })
            }
          />
          <ChoiceField
            label={t("records.field.information")}
            optional
            options={codes("records.information", InformationGrade.options)}
            none={t("records.field.unstated")}
            value={source.information ?? ""}
            onChange={(grade) =>
              onChange({ ...source, information: grade === "" ? undefined : grade })
            }
          />
        </>
      )}
    </>
  );
}
