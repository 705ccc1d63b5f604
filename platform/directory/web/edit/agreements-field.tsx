import { useTranslation } from "react-i18next";
import { Button, ChoiceField, Cluster, FieldGroup, TextField } from "#ui";
import { Agreement } from "../../contract/profile.ts";
import classes from "../directory.module.css";

interface AgreementsFieldProps {
  agreements: readonly Agreement[];
  error: string | undefined;
  onChange: (agreements: readonly Agreement[]) => void;
}

/** Under which agreements the member answers others. */
export function AgreementsField({ agreements, error, onChange }: AgreementsFieldProps) {
  const { t } = useTranslation();
  const change = (at: number, changes: Partial<Agreement>) =>
    onChange(agreements.map((one, place) => (place === at ? { ...one, ...changes } : one)));
  return (
    <FieldGroup id="agreements" legend={t("directory.agreements")} error={error}>
      {agreements.map((agreement, at) => (
        <div key={at} className={classes.agreement}>
          <ChoiceField
            label={t("directory.edit.kind")}
            options={Agreement.shape.kind.options.map((kind) => ({
              value: kind,
              label: t(`directory.agreement.${kind}`),
            }))}
            value={agreement.kind}
            onChange={(kind) => kind !== "" && change(at, { kind })}
          />
          <TextField
            label={t("directory.edit.partner")}
            optional
            value={agreement.partner ?? ""}
            onChange={(partner) => change(at, { partner: partner || null })}
          />
          <TextField
            label={t("directory.edit.until")}
            optional
            type="date"
            value={agreement.until ?? ""}
            onChange={(until) => change(at, { until: until || null })}
          />
          <Button
            kind="text"
            onClick={() => onChange(agreements.filter((_, place) => place !== at))}
          >
            {t("directory.edit.remove")}
          </Button>
        </div>
      ))}
      <Cluster>
        <Button
          onClick={() =>
            onChange([...agreements, { kind: "bilateral", partner: null, until: null }])
          }
        >
          {t("directory.edit.add_agreement")}
        </Button>
      </Cluster>
    </FieldGroup>
  );
}
