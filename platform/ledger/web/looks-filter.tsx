import { useTranslation } from "react-i18next";
import { type MemberSummary, useMemberName } from "#platform/directory/web";
import { useAddress } from "#platform/http/web";
import { ChoiceField, TextField } from "#ui";
import classes from "./looks.module.css";

/** Narrows the looks by member and period; the choice stands in the address and can be shared. */
export function LooksFilter({ members }: { members: readonly MemberSummary[] }) {
  const { t, i18n } = useTranslation();
  const { query, setQuery } = useAddress();
  const nameOf = useMemberName();
  const { compare } = new Intl.Collator(i18n.language);
  const options = members
    .map((member) => ({ value: member.id, label: nameOf(member) }))
    .sort((a, b) => compare(a.label, b.label));
  const day = (name: "from" | "to") => ({
    type: "date",
    label: t(`ledger.looks.${name}`),
    value: query.get(name) ?? "",
    onChange: (value: string) => setQuery({ [name]: value }),
  });
  return (
    <div className={classes.filter}>
      <ChoiceField
        label={t("ledger.looks.member")}
        none={t("ledger.looks.every_member")}
        options={options}
        value={query.get("member") ?? ""}
        onChange={(member) => setQuery({ member })}
      />
      <TextField {...day("from")} />
      <TextField {...day("to")} />
    </div>
  );
}
