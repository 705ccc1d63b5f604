import { useTranslation } from "react-i18next";
import type { Coverage } from "#records/contract";
import { Caption, CoverageLine, Moment, useFormat } from "#ui";
import { useMemberNames } from "./result/use-member-names.ts";

interface SearchedCoverageProps {
  coverage: Coverage;
  /** When it was searched, ISO 8601. */
  at: string;
}

/** Over how many records a search ran, whose, and how fresh they are. */
export function SearchedCoverage({ coverage, at }: SearchedCoverageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { records, members, freshest } = coverage;
  const facts = {
    time: format.time(at),
    records: t("records.search.records", { count: records }),
    members: t("records.search.members", { count: members }),
  };
  return (
    <CoverageLine missing={t("records.search.notIn")}>
      {t(records === 0 ? "records.search.coverageNone" : "records.search.coverage", facts)}{" "}
      {freshest !== null && (
        <>
          {t("records.search.freshest")} <Moment value={freshest} as="age" />.
        </>
      )}
    </CoverageLine>
  );
}

/** Which members the records are of, by their names. */
export function Contributors({ coverage: { contributors } }: { coverage: Coverage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useMemberNames();
  if (contributors.length === 0) return null;
  const members = format.list(contributors.map((member) => `\u2068${nameOf(member)}\u2069`));
  return <Caption>{t("records.search.contributors", { members })}</Caption>;
}
