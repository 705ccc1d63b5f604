import { useTranslation } from "react-i18next";
import type { Governance } from "#records/contract";
import { TextField } from "#ui";
import { type SectionProps, textOf } from "../section-props.ts";
import { SharingFields } from "./sharing-fields.tsx";
import { SourceFields } from "./source-fields.tsx";

/** How the owner calls the record, who may see it, and when the owner is asked again. */
export function GovernanceFields({ content, onChange }: SectionProps) {
  const { t } = useTranslation();
  const { governance } = content;
  const change = (changes: Partial<Governance>) =>
    onChange({ ...content, governance: { ...governance, ...changes } });
  return (
    <>
      <TextField
        label={t("records.field.ownReference")}
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={governance.ownReference ?? ""}
        onChange={(text) => change({ ownReference: textOf(text) })}
      />
      <SourceFields source={governance.source} onChange={(source) => change({ source })} />
      <SharingFields sharing={governance} onChange={change} />
    </>
  );
}
