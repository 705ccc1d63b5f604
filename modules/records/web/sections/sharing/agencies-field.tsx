import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { memberQuery, membersQuery, useMemberName } from "#platform/directory/web";
import { Button, ChoiceField, Cluster, FieldGroup, Stack } from "#ui";
import classes from "../../records.module.css";
import { useAgencyNames } from "./use-agency-names.ts";

interface AgenciesFieldProps {
  agencies: readonly string[];
  onChange: (agencies: string[]) => void;
}

/** Agencies that are named, whosever they are; one more is found by its member. */
export function AgenciesField({ agencies, onChange }: AgenciesFieldProps) {
  const { t } = useTranslation();
  const nameOf = useAgencyNames(agencies);
  return (
    <FieldGroup
      id="named-agencies"
      legend={t("records.field.namedAgencies")}
      hint={t("records.form.agenciesHint")}
    >
      <Stack gap="small">
        {agencies.map((agency) => (
          <Cluster key={agency}>
            <bdi>{nameOf(agency)}</bdi>
            <Button
              kind="text"
              aria-label={t("records.form.leaveAgency", {
                agency: `\u2068${nameOf(agency)}\u2069`,
              })}
              onClick={() => onChange(agencies.filter((one) => one !== agency))}
            >
              {t("records.form.leaveOut")}
            </Button>
          </Cluster>
        ))}
        <OneMore without={agencies} onChoose={(agency) => onChange([...agencies, agency])} />
      </Stack>
    </FieldGroup>
  );
}

interface OneMoreProps {
  without: readonly string[];
  onChoose: (agency: string) => void;
}

function OneMore({ without, onChoose }: OneMoreProps) {
  const { t, i18n } = useTranslation();
  const memberName = useMemberName();
  const [member, setMember] = useState("");
  const { data: members = [] } = useQuery({ ...membersQuery, staleTime: 60_000 });
  const { data } = useQuery({ ...memberQuery(member), enabled: member !== "" });
  const agencies = (data?.agencies ?? []).filter(({ id }) => !without.includes(id));
  return (
    <div className={classes.mark}>
      <ChoiceField
        id="named-agencies"
        label={t("records.form.agencyOf")}
        options={members
          .map((each) => ({ value: each.id, label: memberName(each) }))
          .sort((a, b) => a.label.localeCompare(b.label, i18n.language))}
        none={t("records.form.choose")}
        value={member}
        onChange={setMember}
      />
      {member !== "" && (
        <ChoiceField
          key={member}
          label={t("records.form.agency")}
          options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          none={t("records.form.choose")}
          value=""
          onChange={(agency) => agency !== "" && onChoose(agency)}
        />
      )}
    </div>
  );
}
