import { useTranslation } from "react-i18next";
import type { SerialEdit } from "#records/contract";
import { Unseen, useFormat, Verdict } from "#ui";
import { bothSerials, type ScriptCell, scriptCells, scriptDifferences } from "./script-cells.ts";
import { ScriptSign } from "./script-sign.tsx";
import classes from "./serial-comparison.module.css";

/** Two serials one above the other, sign by sign, and what differs in words. */
export function SerialComparison({ edits }: { edits: readonly SerialEdit[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.comparison}>
      <div className={classes.serials} aria-hidden="true">
        <div className={classes.labels}>
          <span>{t("records.search.seen")}</span>
          <span>{t("records.search.recorded")}</span>
        </div>
        <bdi dir="ltr" className={classes.cells} translate="no">
          {scriptCells(edits).map((cell, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
            <Cell key={at} cell={cell} />
          ))}
        </bdi>
      </div>
      <Unseen>{t("records.search.both", isolated(bothSerials(edits)))}</Unseen>
      <Differences edits={edits} />
    </div>
  );
}

function Cell({ cell: { kind, seen, recorded } }: { cell: ScriptCell }) {
  return (
    <span className={classes.cell} data-kind={kind}>
      <span className={classes.sign} data-gap={seen === "" || undefined}>
        {seen}
      </span>
      <ScriptSign kind={kind} />
      <span className={classes.sign} data-gap={recorded === "" || undefined}>
        {recorded}
      </span>
    </span>
  );
}

/** One line for each kind of difference: what was seen for what is recorded. */
function Differences({ edits }: { edits: readonly SerialEdit[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const differences = scriptDifferences(edits);
  if (differences.length === 0)
    return (
      <p className={classes.words}>
        <Verdict verdict="agrees">{t("records.edit.same")}</Verdict>
      </p>
    );
  const kinds = [...new Set(differences.map(({ kind }) => kind))];
  const told = (difference: { seen: string; recorded: string }) => {
    const { seen, recorded } = isolated(difference);
    if (difference.seen === "") return recorded;
    return difference.recorded === "" ? seen : t("records.search.pair", { seen, recorded });
  };
  return (
    <ul className={classes.words}>
      {kinds.map((kind) => (
        <li key={kind} className={classes.difference} data-kind={kind}>
          <ScriptSign kind={kind} />
          <span>
            {t(`records.edit.${kind}`, {
              signs: format.list(differences.filter((one) => one.kind === kind).map(told)),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Keeps what is read off a gun in its own order inside a sentence of either direction (UAX #9). */
function isolated({ seen, recorded }: { seen: string; recorded: string }) {
  return { seen: `\u2066${seen}\u2069`, recorded: `\u2066${recorded}\u2069` };
}
