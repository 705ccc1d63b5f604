import { useTranslation } from "react-i18next";
import { Verdict } from "#ui";
import { Contributors, SearchedCoverage } from "../coverage.tsx";
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
  const { coverage } = searched.answer;
  return (
    <div className={classes.account}>
      <SearchedCoverage coverage={coverage} at={searched.at} />
      <details open={isOpen}>
        <summary>{t("records.search.account")}</summary>
        <Ways searched={searched} />
        <Contributors coverage={coverage} />
      </details>
    </div>
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
