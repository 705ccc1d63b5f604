import { useTranslation } from "react-i18next";
import { type CheckedRow, checkedFieldKey, type ListedMatch, recordPage } from "#records/contract";
import { firearmName } from "#reference/contract";
import { Code, type Column, PageLink, Serial, Stack, useFormat } from "#ui";
import { useMemberNames } from "../search/result/use-member-names.ts";
import classes from "./check.module.css";

/** Columns of the numbers of a list: what was asked, what came of it, and the records. */
export function useRowColumns(): Column<CheckedRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "row",
      label: t("records.check.row"),
      cell: ({ row }) => format.number(row),
      numeric: true,
    },
    {
      id: "number",
      label: t("records.check.file.number"),
      cell: (row) => <Asked row={row} />,
    },
    {
      id: "verdict",
      label: t("records.check.file.verdict"),
      cell: ({ verdict }) => t(`records.check.verdict.${verdict}`),
    },
    {
      id: "found",
      label: t("records.check.found"),
      cell: (row) => <Found row={row} />,
    },
  ];
}

function Asked({ row: { number, reference, make, model } }: { row: CheckedRow }) {
  const stated = firearmName({ make, model });
  return (
    <Stack gap="small">
      <div>
        <Serial reading={number} size="text" />
      </div>
      {stated !== "" && (
        <div>
          <bdi>{stated}</bdi>
        </div>
      )}
      {reference !== undefined && (
        <div className={classes.quiet}>
          <bdi>{reference}</bdi>
        </div>
      )}
    </Stack>
  );
}

function Found({ row }: { row: CheckedRow }) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const { matches = [], pointers = [], withheld = [], hasMore = false, closed = 0, number } = row;
  if (matches.length + pointers.length + withheld.length + closed === 0) return null;
  return (
    <ul className={classes.found}>
      {matches.map((match) => (
        <Match key={match.record} match={match} />
      ))}
      {pointers.map((member) => (
        <li key={member}>
          {t("records.check.askMember", { member: `\u2068${nameOf(member)}\u2069` })}
        </li>
      ))}
      {hasMore && <li className={classes.quiet}>{t("records.check.hasMore")}</li>}
      {closed > 0 && (
        <li className={classes.quiet}>{t("records.check.closed", { count: closed })}</li>
      )}
      {withheld.map((reason) => (
        <li key={reason} className={classes.quiet}>
          {t(`records.withheld.${reason}`, { number: `\u2066${number}\u2069` })}
        </li>
      ))}
    </ul>
  );
}

function Match({ match }: { match: ListedMatch }) {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const { record, reference, recordType, state, member, number, how, make, model } = match;
  const fields = (match.contradicts ?? []).map((field) => t(checkedFieldKey(field))).join(", ");
  const gun = firearmName({ make, model });
  return (
    <li>
      <PageLink href={recordPage(record)}>
        <Code>{reference}</Code>
      </PageLink>{" "}
      {t(`records.type.${recordType}`)} · {t(`records.state.${state}`)} ·{" "}
      <bdi>{nameOf(member)}</bdi>
      <br />
      <Serial reading={number} size="text" /> <bdi>{gun}</bdi> · {t(`records.check.verdict.${how}`)}
      {fields !== "" && <span> · {t("records.check.differs", { fields })}</span>}
    </li>
  );
}
