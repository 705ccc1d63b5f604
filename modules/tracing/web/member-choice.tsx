import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { DeskFacts, membersQuery, useMemberName } from "#platform/directory/web";
import { useCountries } from "#records/web";
import { Button, ChoiceField, type ChoiceOption, Stack } from "#ui";
import classes from "./tracing.module.css";

interface MemberChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** Members that are no choice any more. */
  readonly without: readonly string[];
  readonly onChoose: (member: string) => void;
}

/** One more member by its name: of the directory, with its desk before it is chosen, or a country that is not connected. */
export function MemberChoice({ without, onChoose, ...facts }: MemberChoiceProps) {
  const { t } = useTranslation();
  const [member, setMember] = useState("");
  const options = useMemberOptions().filter(({ value }) => !without.includes(value));
  const add = () => {
    if (member !== "") onChoose(member);
    setMember("");
  };
  return (
    <Stack gap="small">
      <div className={classes.choice}>
        <ChoiceField
          {...facts}
          options={options}
          none={t("records.form.choose")}
          value={member}
          onChange={setMember}
        />
        <Button onClick={add}>{t("tracing.ask.add")}</Button>
      </div>
      {member !== "" && <DeskFacts member={member} />}
    </Stack>
  );
}

/** Every member and country but the own, by name; those without a desk here say so. */
function useMemberOptions(): ChoiceOption[] {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const nameOf = useMemberName();
  const countries = useCountries();
  const { data = [] } = useQuery({ ...membersQuery, staleTime: 60_000 });
  const own = session.state === "in" ? session.person.member : undefined;
  const outside = (label: string) => t("tracing.ask.outside", { member: `\u2068${label}\u2069` });
  const members = data
    .filter(({ standing }) => standing === "active")
    .map((member) => ({
      value: member.id,
      label: member.desk === null ? outside(nameOf(member)) : nameOf(member),
    }));
  const known = new Set(data.map(({ id }) => id));
  const others = countries
    .filter(({ value }) => !known.has(value))
    .map(({ value, label }) => ({ value, label: outside(label) }));
  return [...members, ...others]
    .filter(({ value }) => value !== own)
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
}
