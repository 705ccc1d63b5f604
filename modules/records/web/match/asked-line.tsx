import { useTranslation } from "react-i18next";
import { matchPage, type OpenMatch } from "#records/contract";
import { Code, PageLink } from "#ui";
import classes from "./match.module.css";

/** A possible match that is not ended: its number, and where it stands. */
export function AskedLine({ match: { id, reference, state } }: { match: OpenMatch }) {
  const { t } = useTranslation();
  return (
    <span>
      <PageLink href={matchPage(id)}>
        <Code>{reference}</Code>
      </PageLink>{" "}
      <span className={classes.state} data-state={state}>
        {t(`records.matchState.${state}`)}
      </span>
    </span>
  );
}
