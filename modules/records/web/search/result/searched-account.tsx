import { useTranslation } from "react-i18next";
import { CoverageLine, Moment, useFormat, Verdict } from "#ui";
import type { Searched } from "../use-search.ts";
import classes from "./result.module.css";

interface SearchedAccountProps {
  searched: Searched;
  /** Opened from the first, where it is the whole of the answer. */
  isOpen: boolean;
}

/** What was searched and how fresh it is, beside every result; in which ways, and in which not. */
export function SearchedAccount({ searched, isOpen }: SearchedAccountProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.account}>
      <Coverage searched={searched} />
      <details open={isOpen}>
        <summary>{t("records.search.account")}</summary>
        <Ways searched={searched} />
      </details>
    </div>
  );
}

function Coverage({ searched: { answer, at } }: { searched: Searched }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { records, members, freshest } = answer.coverage;
  const extent = {
    time: format.time(at),
    records: t("records.search.records", { count: records }),
    members: t("records.search.members", { count: members }),
  };
  return (
    <CoverageLine missing={t("records.search.notIn")}>
      {records === 0
        ? t("records.search.coverageNone", { time: extent.time })
        : t("records.search.coverage", extent)}{" "}
      {freshest !== null && (
        <>
          {t("records.search.freshest")} <Moment value={freshest} as="age" />.
        </>
      )}
    </CoverageLine>
  );
}

function Ways({ searched: { question, answer } }: { searched: Searched }) {
  const { t } = useTranslation();
  const numberAt = (at: number) => `\u2066${question.numbers[at]?.text ?? ""}\u2069`;
  return (
    <ul className={classes.fields}>
      {answer.searched.map((stage) => (
        <li key={stage}>
          <Verdict verdict="agrees">
            <span>{t(`records.stage.${stage}`)}</span>
          </Verdict>
        </li>
      ))}
      {answer.withheld.map(({ number, reason }) => (
        <li key={`${number} ${reason}`}>
          <Verdict verdict="unknown">
            <span>{t(`records.withheld.${reason}`, { number: numberAt(number) })}</span>
          </Verdict>
        </li>
      ))}
    </ul>
  );
}
