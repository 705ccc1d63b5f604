import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readFailure } from "#platform/http/web";
import { Answer, type Column, Page, PageLink, Table, TextField, useFormat } from "#ui";
import { memberUrl } from "../contract/member-url.ts";
import type { MemberSummary } from "../contract/routes.ts";
import { DeskHours } from "./desk-hours.tsx";
import classes from "./directory.module.css";
import { DutyPhone } from "./duty-phone.tsx";
import { findMembers } from "./find-members.ts";
import { useMemberName } from "./member-name.ts";
import { membersQuery } from "./member-queries.ts";
import { useCoverage } from "./use-coverage.ts";

/** All members: whom to ask, in which language, and whether someone is there now. */
export function MembersPage() {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const members = useQuery(membersQuery);
  const nameOf = useMemberName();
  const columns = useColumns();
  return (
    <Page title={t("directory.title")} lead={t("directory.lead")}>
      <div className={classes.find}>
        <TextField
          label={t("directory.find")}
          type="search"
          autoComplete="off"
          value={text}
          onChange={setText}
        />
      </div>
      <Answer asked={members} explain={readFailure} rows={6}>
        {(all) => (
          <Table
            caption={t("directory.title")}
            columns={columns}
            rows={findMembers(text, all, nameOf)}
            keyOf={(member) => member.id}
            order={{ column: "member", descending: false }}
            nothing={t("directory.nothing", { text })}
          />
        )}
      </Answer>
    </Page>
  );
}

function useColumns(): Column<MemberSummary>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberName();
  const coverage = useCoverage();
  return [
    {
      id: "member",
      label: t("directory.member"),
      sortBy: nameOf,
      cell: (member) => (
        <>
          <PageLink href={memberUrl(member.id)}>{nameOf(member)}</PageLink>
          {member.standing === "suspended" && (
            <div className={classes.suspended}>{t("directory.standing.suspended")}</div>
          )}
        </>
      ),
    },
    {
      id: "desk",
      label: t("directory.desk"),
      cell: (member) => (member.desk ? <bdi>{member.desk.name}</bdi> : t("directory.no_desk")),
    },
    {
      id: "languages",
      label: t("directory.languages"),
      cell: ({ profile }) =>
        profile
          ? format.list(profile.languages.map((code) => format.languageName(code)))
          : t("directory.unknown"),
    },
    {
      id: "now",
      label: t("directory.now"),
      cell: ({ profile }) => (profile ? <DeskHours profile={profile} /> : t("directory.unknown")),
    },
    {
      id: "phone",
      label: t("directory.duty_phone"),
      cell: ({ profile }) =>
        profile ? <DutyPhone number={profile.dutyPhone} /> : t("directory.unknown"),
    },
    {
      id: "covers",
      label: t("directory.covers"),
      sortBy: ({ profile }) => profile?.coversFrom ?? undefined,
      cell: ({ profile }) => coverage(profile),
    },
  ];
}
