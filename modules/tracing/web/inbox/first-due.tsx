import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { useMemberNames } from "#records/web";
import { listLegsRoute, traceInboxPage, traceLegPage } from "#tracing/contract";
import { Caption, Code, PageLink, Panel, Row, Rows } from "#ui";
import { DueAt } from "../said/due-at.tsx";

/** Rows shown outside the inbox itself. */
const shown = 3;

/** What other members ask of the own desk, what is due first at the top, and the way to all of it. */
export function FirstDue() {
  const { t } = useTranslation();
  const nameOf = useMemberNames();
  const { data } = useQuery({
    queryKey: [listLegsRoute.id, "first"],
    queryFn: () => server.call(listLegsRoute, { query: { which: "open", limit: shown } }),
  });
  const inbox = <PageLink href={traceInboxPage}>{t("tracing.inbox.open")}</PageLink>;
  return (
    <Panel heading={t("tracing.inbox.title")} aside={inbox}>
      {data?.legs.length === 0 && <Caption>{t("tracing.inbox.nothing.open")}</Caption>}
      {data !== undefined && data.legs.length > 0 && (
        <Rows label={t("tracing.inbox.title")}>
          {data.legs.map(({ id, reference, askerMember, due, urgency, state }) => (
            <Row
              key={id}
              title={
                <PageLink href={traceLegPage(id)}>
                  <bdi>{nameOf(askerMember)}</bdi> · <Code>{reference}</Code>
                </PageLink>
              }
              detail={t(`tracing.legState.${state}`)}
              figure={<DueAt due={due} urgency={urgency} />}
            />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
