import { useTranslation } from "react-i18next";
import { AgencyKind } from "#platform/directory/contract";
import {
  Concealment,
  CriminalContext,
  LegalGround,
  SeizedGoods,
  type Seizure,
  TransportMode,
} from "#records/contract";
import { ChoiceField } from "#ui";
import { useCodes } from "../use-codes.ts";
import { CodesField } from "./detail/codes-field.tsx";
import { RouteFields } from "./detail/route-fields.tsx";
import type { SectionProps } from "./section-props.ts";

/** Ground and context are two things: many firearms of traffickers are taken for possession alone. */
export function SeizureFields({ content, onChange }: SectionProps) {
  const { t } = useTranslation();
  const codes = useCodes();
  const seizure = content.seizure ?? {};
  const change = (changes: Partial<Seizure>) =>
    onChange({ ...content, seizure: { ...seizure, ...changes } });
  return (
    <>
      <ChoiceField
        label={t("records.field.ground")}
        hint={t("records.form.groundHint")}
        options={codes("records.ground", LegalGround.options)}
        none={t("records.form.choose")}
        value={seizure.ground ?? ""}
        onChange={(ground) => change({ ground: ground === "" ? undefined : ground })}
      />
      <ChoiceField
        label={t("records.field.context")}
        hint={t("records.form.contextHint")}
        optional
        options={codes("records.context", CriminalContext.options)}
        none={t("records.field.unknown")}
        value={seizure.context ?? ""}
        onChange={(context) => change({ context: context === "" ? undefined : context })}
      />
      <ChoiceField
        label={t("records.field.authority")}
        optional
        options={codes("directory.kind", AgencyKind.options)}
        none={t("records.field.unknown")}
        value={seizure.authority ?? ""}
        onChange={(authority) => change({ authority: authority === "" ? undefined : authority })}
      />
      <ChoiceField
        label={t("records.field.transport")}
        optional
        options={codes("records.transport", TransportMode.options)}
        none={t("records.field.unknown")}
        value={seizure.transport ?? ""}
        onChange={(transport) => change({ transport: transport === "" ? undefined : transport })}
      />
      <ChoiceField
        label={t("records.field.concealment")}
        optional
        options={codes("records.concealment", Concealment.options)}
        none={t("records.field.unknown")}
        value={seizure.concealment ?? ""}
        onChange={(kept) => change({ concealment: kept === "" ? undefined : kept })}
      />
      <RouteFields route={seizure.route ?? {}} onChange={(route) => change({ route })} />
      <CodesField
        id="goods"
        legend={t("records.field.goods")}
        prefix="records.goods"
        codes={SeizedGoods.options}
        chosen={seizure.goods ?? []}
        onChange={(goods) => change({ goods })}
      />
    </>
  );
}
