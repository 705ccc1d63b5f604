import { useTranslation } from "react-i18next";
import type { FamilyCounts } from "#records/contract";
import { type Column, type Fact, Facts, Panel, Stack, Table, useFormat } from "#ui";
import { useMemberNames } from "../search/result/use-member-names.ts";

/** What the reader may see of a family, added up. */
export function FamilyCountsPanel({ counts }: { counts: FamilyCounts }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { firearms, firstSeen, lastSeen, byMonth } = counts;
  const day = (value: string | null) =>
    value === null ? t("records.field.unknown") : format.date(value);
  const shares = useShares(counts);
  const columns = useMonthColumns();
  return (
    <Panel heading={t("records.family.counts")}>
      <Stack>
        <p role="status">{t("records.family.firearms", { count: firearms })}</p>
        {firearms > 0 && (
          <>
            <Facts
              facts={[
                { term: t("records.family.first"), value: day(firstSeen) },
                { term: t("records.family.last"), value: day(lastSeen) },
                ...shares,
              ]}
            />
            <Table
              caption={t("records.family.byMonth")}
              rows={byMonth}
              keyOf={({ month, member }) => `${month} ${member}`}
              columns={columns}
            />
          </>
        )}
      </Stack>
    </Panel>
  );
}

/** How many of each member, kind of record, event and variant, the most first. */
function useShares({ byMember, byType, byEvent, byVariant }: FamilyCounts): Fact[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  const unstated = t("records.field.unstated");
  const share = (name: string, count: number) => `\u2068${name}\u2069 ${format.number(count)}`;
  const facts: Record<string, string[]> = {
    member: byMember.map(({ member, firearms }) => share(nameOf(member), firearms)),
    type: byType.map(({ type, firearms }) => share(t(`records.type.${type}`), firearms)),
    event: byEvent.map(({ what, firearms }) =>
      share(what === null ? unstated : t(`records.what.${what}`), firearms),
    ),
    variant: byVariant.map(({ variant, firearms }) =>
      share(variant === null ? unstated : t(`records.variant.${variant}`), firearms),
    ),
  };
  return Object.entries(facts).map(([name, values]) => ({
    term: t(`records.family.by.${name}`),
    value: values.join(" · "),
  }));
}

function useMonthColumns(): Column<FamilyCounts["byMonth"][number]>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  return [
    {
      id: "month",
      label: t("records.family.month"),
      cell: ({ month }) => (month === null ? t("records.field.unknown") : format.month(month)),
    },
    {
      id: "member",
      label: t("records.family.member"),
      cell: ({ member }) => <bdi>{nameOf(member)}</bdi>,
    },
    {
      id: "firearms",
      label: t("records.family.count"),
      cell: ({ firearms }) => format.number(firearms),
    },
  ];
}
