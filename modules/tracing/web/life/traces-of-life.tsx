import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { server } from "#platform/http/web";
import { type FurtherMoment, type LifeFurtherProps, useMemberNames } from "#records/web";
import { listTracesRoute, type TraceSummary, tracePage } from "#tracing/contract";
import { Code, PageLink, useFormat } from "#ui";

/** The own requests to trace a firearm, as moments of its life line. */
export function TracesOfLife({ records, draw }: LifeFurtherProps) {
  const { data } = useQuery({
    queryKey: [listTracesRoute.id, "life", ...records],
    queryFn: () =>
      server.call(listTracesRoute, {
        query: { which: "all", records: records.join(","), limit: 200 },
      }),
  });
  const momentsOf = useMoments();
  return draw((data?.traces ?? []).flatMap(momentsOf));
}

function useMoments(): (trace: TraceSummary) => FurtherMoment[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const named = (member: string) => `\u2068${nameOf(member)}\u2069`;
  return ({ id, reference, draftedAt, sentAt, asked, ended }) => {
    const link = (
      <PageLink href={tracePage(id)}>
        <Code>{reference}</Code>
      </PageLink>
    );
    const moment = (at: string, what: string): FurtherMoment => ({
      key: `${id} ${at} ${what}`,
      at,
      what,
      reference: link,
    });
    const members = format.list(asked.map(named));
    return [
      moment(draftedAt, t("tracing.life.begun")),
      ...(sentAt === null ? [] : [moment(sentAt, t("tracing.life.sent", { members }))]),
      ...ended.map(({ member, state, at }) =>
        moment(at, t(`tracing.life.${state}`, { member: named(member) })),
      ),
    ];
  };
}
