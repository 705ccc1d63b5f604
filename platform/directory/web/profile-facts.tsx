import { useTranslation } from "react-i18next";
import { Card, Facts, Moment, Stack, useFormat } from "#ui";
import type { Agreement, Profile } from "../contract/profile.ts";
import { DeskHours } from "./desk-hours.tsx";
import { DeskMail } from "./desk-mail.tsx";
import { DutyPhone } from "./duty-phone.tsx";
import { useCoverage } from "./use-coverage.ts";
import { WorkingWeek } from "./working-week.tsx";

/** What a member says about itself, and when it last confirmed it. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const format = useFormat();
  const coverage = useCoverage();
  return (
    <Stack>
      {profile.isOverdue && (
        <Card tone="maybe" heading={t("directory.overdue")}>
          {t("directory.overdue_help")}
        </Card>
      )}
      <Facts
        facts={[
          {
            term: t("directory.languages"),
            value: format.list(profile.languages.map((code) => format.languageName(code))),
          },
          { term: t("directory.duty_phone"), value: <DutyPhone number={profile.dutyPhone} /> },
          { term: t("directory.desk_mail"), value: <DeskMail address={profile.deskMail} /> },
          { term: t("directory.now"), value: <DeskHours profile={profile} /> },
          { term: t("directory.week"), value: <WorkingWeek week={profile.week} /> },
          { term: t("directory.zone"), value: <bdi dir="ltr">{profile.zone}</bdi> },
          {
            term: t("directory.holidays"),
            value:
              profile.holidays.length > 0
                ? format.list(profile.holidays.map((day) => format.date(day)))
                : t("directory.none_stated"),
          },
          {
            term: t("directory.agreements"),
            value: <Agreements agreements={profile.agreements} />,
          },
          { term: t("directory.covers"), value: coverage(profile) },
          { term: t("directory.reviewed"), value: <Moment value={profile.reviewedOn} /> },
          { term: t("directory.review_due"), value: <Moment value={profile.reviewDue} /> },
        ]}
      />
    </Stack>
  );
}

function Agreements({ agreements }: { agreements: readonly Agreement[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (agreements.length === 0) return t("directory.none_stated");
  return (
    <ul>
      {agreements.map(({ kind, partner, until }) => (
        <li key={`${kind}${partner}`}>
          {t(`directory.agreement.${kind}`)}
          {partner && (
            <>
              {" · "}
              <bdi>{format.country(partner)}</bdi>
            </>
          )}
          {until && ` · ${t("directory.until", { date: format.date(until) })}`}
        </li>
      ))}
    </ul>
  );
}
