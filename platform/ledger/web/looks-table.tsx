import { useTranslation } from "react-i18next";
import { type MemberSummary, memberUrl, useMemberName } from "#platform/directory/web";
import { Code, type Column, Moment, PageLink, Table } from "#ui";
import type { ActSeen } from "../contract/act.ts";
import { lookKeyOf, thingKeyOf } from "../contract/look-keys.ts";

interface LooksTableProps {
  acts: readonly ActSeen[];
  members: readonly MemberSummary[];
}

/** The looks: when, for whom, at what, why. */
export function LooksTable({ acts, members }: LooksTableProps) {
  const { t } = useTranslation();
  return (
    <Table
      caption={t("ledger.looks.title")}
      columns={useColumns(members)}
      rows={acts}
      keyOf={(act) => act.id}
    />
  );
}

function useColumns(members: readonly MemberSummary[]): Column<ActSeen>[] {
  const { t } = useTranslation();
  const nameOf = useMemberName();
  return [
    {
      id: "at",
      label: t("ledger.looks.at"),
      cell: (act) => <Moment value={act.at} as="dateTime" />,
    },
    {
      id: "member",
      label: t("ledger.looks.member"),
      cell: ({ member: id }) => (
        <PageLink href={memberUrl(id)}>
          {nameOf(members.find((member) => member.id === id) ?? { id, names: null })}
        </PageLink>
      ),
    },
    {
      id: "verb",
      label: t("ledger.looks.how"),
      cell: ({ verb }) => t(lookKeyOf(verb)),
    },
    {
      id: "object",
      label: t("ledger.looks.what"),
      cell: ({ objectKind, objectId }) => (
        <>
          {t(thingKeyOf(objectKind))} <Code>{objectId}</Code>
        </>
      ),
    },
    {
      id: "purpose",
      label: t("ledger.looks.why"),
      cell: ({ purpose }) =>
        purpose === null
          ? t("ledger.looks.no_purpose")
          : t(`ledger.purpose.${purpose}`, { defaultValue: purpose }),
    },
  ];
}
