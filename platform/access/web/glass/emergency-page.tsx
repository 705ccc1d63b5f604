import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure, server } from "#platform/http/web";
import { Answer, Button, Cluster, Page, Panel, Rows, State } from "#ui";
import { type BrokenGlass, listGlassRoute } from "../../contract/break-glass.ts";
import { isPermitted } from "../../contract/permission/index.ts";
import { breakGlass, reviewGlass } from "../../contract/permissions.ts";
import type { NamedPerson } from "../../contract/person.ts";
import { pagesOf, useSignedIn } from "../people/people-queries.ts";
import { BreakForm } from "./break-form.tsx";
import { GlassRow } from "./glass-row.tsx";

/** Emergency access to another agency's records: opened, closed, and looked at afterwards. */
export function EmergencyPage() {
  const { t } = useTranslation();
  const me = useSignedIn();
  const list = useInfiniteQuery(
    pagesOf([listGlassRoute.id], (cursor) => server.call(listGlassRoute, { query: { cursor } })),
  );
  const mayReview = me !== undefined && isPermitted(me, reviewGlass);
  return (
    <Page title={t("access.glass.title")} lead={t("access.glass.lead")}>
      <Answer asked={list} explain={readFailure} rows={3}>
        {({ pages }) => {
          const all = pages.flatMap(({ glass }) => glass);
          const persons = pages.flatMap((page) => page.persons);
          const show = (heading: string, glass: readonly BrokenGlass[], empty?: string) => (
            <GlassPanel {...{ heading, glass, persons, mayReview, empty }} />
          );
          const waiting = all.filter(({ verdict }) => verdict === null);
          const reviewed = all.filter(({ verdict }) => verdict !== null);
          return (
            <>
              {show(t("access.glass.waiting"), waiting, t("access.glass.none_waiting"))}
              {reviewed.length > 0 && show(t("access.glass.reviewed"), reviewed)}
            </>
          );
        }}
      </Answer>
      {list.hasNextPage && (
        <Cluster>
          <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("access.older")}
          </Button>
        </Cluster>
      )}
      {me && isPermitted(me, breakGlass) && (
        <Panel heading={t("access.glass.break_title")}>
          <BreakForm ownAgency={me.agency} />
        </Panel>
      )}
    </Page>
  );
}

interface GlassPanelProps {
  heading: string;
  glass: readonly BrokenGlass[];
  persons: readonly NamedPerson[];
  mayReview: boolean;
  empty?: string | undefined;
}

function GlassPanel({ heading, glass, persons, mayReview, empty }: GlassPanelProps) {
  return (
    <Panel heading={heading}>
      {glass.length === 0 ? (
        <State sign="empty" title={empty ?? heading} />
      ) : (
        <Rows label={heading}>
          {glass.map((one) => (
            <GlassRow key={one.id} glass={one} persons={persons} mayReview={mayReview} />
          ))}
        </Rows>
      )}
    </Panel>
  );
}
