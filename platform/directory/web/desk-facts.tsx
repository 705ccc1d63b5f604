import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Answer, Caption, Facts, PageLink, Stack, useFormat } from "#ui";
import { memberUrl } from "../contract/member-url.ts";
import type { MemberSummary } from "../contract/routes.ts";
import { DeskHours } from "./desk-hours.tsx";
import { DutyPhone } from "./duty-phone.tsx";
import { membersQuery } from "./member-queries.ts";
import { useCoverage } from "./use-coverage.ts";

/** The desk of a member as far as one needs it to ask now, wherever someone must be asked. */
export function DeskFacts({ member }: { member: string }) {
  const { t } = useTranslation();
  const members = useQuery({ ...membersQuery, networkMode: "always", staleTime: 60_000 });
  return (
    <Answer asked={members} explain={readFailure} rows={2}>
      {(all) => {
        const found = all.find(({ id }) => id === member);
        return found ? <Desk of={found} /> : <Caption>{t("directory.ask.not_member")}</Caption>;
      }}
    </Answer>
  );
}

function Desk({ of: { id, desk, profile, standing } }: { of: MemberSummary }) {
  const { t } = useTranslation();
  const format = useFormat();
  const coverage = useCoverage();
  return (
    <Stack gap="small">
      {standing === "suspended" && <Caption>{t("directory.standing.suspended_help")}</Caption>}
      <Facts
        facts={[
          {
            term: t("directory.desk"),
            value: desk ? <bdi lang={desk.nameLanguage}>{desk.name}</bdi> : t("directory.no_desk"),
          },
          ...(profile
            ? [
                { term: t("directory.now"), value: <DeskHours profile={profile} /> },
                {
                  term: t("directory.duty_phone"),
                  value: <DutyPhone number={profile.dutyPhone} />,
                },
                {
                  term: t("directory.languages"),
                  value: format.list(profile.languages.map((code) => format.languageName(code))),
                },
              ]
            : []),
          { term: t("directory.covers"), value: coverage(profile) },
        ]}
      />
      {profile?.isOverdue && <Caption>{t("directory.overdue_help")}</Caption>}
      <PageLink href={memberUrl(id)}>{t("directory.ask.entry")}</PageLink>
    </Stack>
  );
}
