import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type FacetCount, FacetName, type FindAnswer } from "#reference/contract";
import { Button, Panel, useFormat } from "#ui";
import { useCodeWords } from "../code-words.ts";
import { type FindQuestion, toggleFacet } from "./find-address.ts";
import classes from "./table.module.css";

interface FacetPanelProps {
  question: FindQuestion;
  facets: FindAnswer["facets"];
  ask: (question: FindQuestion) => void;
}

const shownCodes = 8;

/** Ways to narrow the results down, each with how many it would leave. */
export function FacetPanel({ question, facets, ask }: FacetPanelProps) {
  const { t } = useTranslation();
  const isNarrowed = Object.keys(question.facets).length > 0;
  return (
    <Panel
      heading={t("reference.table.filter")}
      aside={
        isNarrowed && (
          <Button kind="text" onClick={() => ask({ ...question, facets: {} })}>
            {t("reference.table.filter.clear")}
          </Button>
        )
      }
    >
      {FacetName.options.map((name) => (
        <Facet key={name} name={name} counts={facets[name] ?? []} question={question} ask={ask} />
      ))}
    </Panel>
  );
}

interface FacetProps extends Omit<FacetPanelProps, "facets"> {
  name: FacetName;
  counts: readonly FacetCount[];
}

function Facet({ name, counts, question, ask }: FacetProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const chosen = question.facets[name] ?? [];
  const most = isWhole ? counts.length : shownCodes;
  const kept = chosen.filter((code) => !counts.some((one) => one.code === code));
  const shown = [
    ...counts.slice(0, most),
    ...counts.slice(most).filter(({ code }) => chosen.includes(code)),
    ...kept.map((code) => ({ code, count: 0 })),
  ];
  if (shown.length === 0) return null;
  return (
    <details
      className={classes.facet}
      open={name === "kind" || name === "type" || chosen.length > 0}
    >
      <summary>{t(`reference.facet.${name}`)}</summary>
      <ul className={classes.codes}>
        {shown.map(({ code, count }) => (
          <FacetCode
            key={code}
            name={name}
            code={code}
            count={count}
            isChosen={chosen.includes(code)}
            onToggle={() => ask(toggleFacet(question, name, code))}
          />
        ))}
      </ul>
      {counts.length > shownCodes && (
        <Button kind="text" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? "reference.facet.fewer" : "reference.facet.all")}
        </Button>
      )}
    </details>
  );
}

interface FacetCodeProps {
  name: FacetName;
  code: string;
  count: number;
  isChosen: boolean;
  onToggle: () => void;
}

function FacetCode({ name, code, count, isChosen, onToggle }: FacetCodeProps) {
  const format = useFormat();
  const word = useFacetWord();
  return (
    <li>
      <label className={classes.code}>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span className={classes.word}>{word(name, code)}</span>
        <span className={classes.figure}>{format.number(count)}</span>
      </label>
    </li>
  );
}

function useFacetWord() {
  const { t } = useTranslation();
  const words = useCodeWords();
  return (name: FacetName, code: string) => {
    switch (name) {
      case "kind":
        return t(`reference.findKind.${code}`);
      case "identity":
        return t(`reference.kind.${code}`);
      case "type":
      case "action":
      case "country":
        return words.value(name, code);
      case "calibre":
      case "make":
        return <bdi dir="ltr">{code}</bdi>;
    }
  };
}
