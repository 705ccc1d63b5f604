import { useTranslation } from "react-i18next";
import { type ReviewedRecord, recordPage } from "#records/contract";
import { firearmName } from "#reference/contract";
import { Code, type Column, PageLink, Table, TickField, useFormat } from "#ui";
import classes from "../records.module.css";

interface ReviewTableProps {
  records: readonly ReviewedRecord[];
  chosen: ReadonlySet<string>;
  choose: (id: string, isChosen: boolean) => void;
}

export function ReviewTable({ records, ...choice }: ReviewTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t("records.review.title")}
      columns={useColumns(choice)}
      rows={records}
      keyOf={({ id }) => id}
      nothing={t("records.review.nothing")}
    />
  );
}

function useColumns({
  chosen,
  choose,
}: Omit<ReviewTableProps, "records">): Column<ReviewedRecord>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "reference",
      label: t("records.field.reference"),
      cell: ({ id, reference, mayDecide }) =>
        mayDecide ? (
          <TickField
            label={<Code>{reference}</Code>}
            checked={chosen.has(id)}
            onChange={(isChosen) => choose(id, isChosen)}
          />
        ) : (
          <Code>{reference}</Code>
        ),
    },
    {
      id: "weapon",
      label: t("records.section.weapon"),
      cell: ({ id, weapon, type }) => (
        <PageLink href={recordPage(id)}>
          {firearmName(weapon) !== "" ? (
            <bdi>{firearmName(weapon)}</bdi>
          ) : (
            t(`records.type.${type}`)
          )}
        </PageLink>
      ),
    },
    {
      id: "state",
      label: t("records.list.state"),
      cell: ({ state, isLetGo }) => (
        <span className={classes.state} data-state={state}>
          {t(`records.state.${state}`)}
          {isLetGo && ` · ${t("records.review.isLetGo")}`}
        </span>
      ),
    },
    {
      id: "review",
      label: t("records.field.reviewOn"),
      cell: ({ reviewOn }) => format.date(reviewOn),
    },
    {
      id: "purge",
      label: t("records.review.purgeOn"),
      cell: ({ purgeOn }) => format.date(purgeOn),
    },
  ];
}
