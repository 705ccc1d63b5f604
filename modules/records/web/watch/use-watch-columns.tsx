import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { type WatchView, watchPage } from "#records/contract";
import { firearmName } from "#reference/contract";
import { Code, type Column, PageLink, Serial, useFormat } from "#ui";
import classes from "../records.module.css";
import { useAgencyNames } from "./use-watch.ts";

/** The columns of the list of watches. */
export function useWatchColumns(): Column<WatchView>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useSession();
  const names = useAgencyNames(session.state === "in" ? session.person.member : undefined);
  return [
    {
      id: "reference",
      label: t("records.field.reference"),
      cell: ({ id, reference }) => (
        <PageLink href={watchPage(id)}>
          <Code>{reference}</Code>
        </PageLink>
      ),
    },
    { id: "watched", label: t("records.watch.what"), cell: Watched },
    {
      id: "purpose",
      label: t("records.match.purpose"),
      cell: ({ purpose }) => <bdi>{purpose}</bdi>,
    },
    {
      id: "state",
      label: t("records.list.state"),
      cell: ({ state }) => (
        <span className={classes.state} data-state={state}>
          {t(`records.watchState.${state}`)}
        </span>
      ),
    },
    {
      id: "until",
      label: t("records.watch.until"),
      cell: ({ reviewOn }) => format.date(reviewOn),
    },
    {
      id: "told",
      label: t("records.watch.toldOf"),
      cell: ({ told }) => format.number(told),
    },
    {
      id: "agency",
      label: t("records.watch.agency"),
      cell: ({ ownerAgency }) => <bdi>{names.get(ownerAgency) ?? "–"}</bdi>,
    },
  ];
}

function Watched({ numbers, gun }: WatchView) {
  const name = firearmName(gun);
  return (
    <div>
      {numbers.map(({ text }) => (
        <div key={text}>
          <Serial reading={text} size="text" />
        </div>
      ))}
      {name !== "" && <bdi>{name}</bdi>}
    </div>
  );
}
