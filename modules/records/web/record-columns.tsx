import { useTranslation } from "react-i18next";
import { type RecordSummary, recordPage } from "#records/contract";
import { firearmName } from "#reference/contract";
import { Code, type Column, PageLink, Serial, useFormat } from "#ui";
import classes from "./records.module.css";

/** The columns of a list of own records. */
export function useRecordColumns(): Column<RecordSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      id: "reference",
      label: t("records.field.reference"),
      cell: ({ id, reference }) => (
        <PageLink href={recordPage(id)}>
          <Code>{reference}</Code>
        </PageLink>
      ),
    },
    {
      id: "type",
      label: t("records.field.type"),
      cell: ({ type }) => t(`records.type.${type}`),
    },
    { id: "weapon", label: t("records.section.weapon"), cell: WeaponCell },
    {
      id: "serials",
      label: t("records.field.serials"),
      cell: ({ weapon }) => <SerialsCell weapon={weapon} />,
    },
    {
      id: "state",
      label: t("records.list.state"),
      cell: ({ state }) => (
        <span className={classes.state} data-state={state}>
          {t(`records.state.${state}`)}
        </span>
      ),
    },
    {
      id: "own",
      label: t("records.field.ownReference"),
      cell: ({ ownReference }) => <bdi>{ownReference ?? "–"}</bdi>,
    },
    {
      id: "review",
      label: t("records.field.reviewOn"),
      cell: ({ reviewOn }) => format.date(reviewOn),
    },
  ];
}

function WeaponCell({ weapon }: RecordSummary) {
  const { t } = useTranslation();
  const name = firearmName(weapon);
  if (name !== "") return <bdi>{name}</bdi>;
  return weapon.type === undefined ? "–" : t(`reference.type.${weapon.type}`);
}

function SerialsCell({ weapon }: Pick<RecordSummary, "weapon">) {
  const { t } = useTranslation();
  const { serials, serialState } = weapon;
  if (serials.length === 0)
    return serialState === undefined ? "–" : t(`records.serialState.${serialState}`);
  return (
    <div>
      {serials.map(({ text }) => (
        <div key={text}>
          <Serial reading={text} size="text" />
        </div>
      ))}
    </div>
  );
}
