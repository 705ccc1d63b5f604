import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { type MarkKind, type MarkReading, type ReadingPart, termOfMark } from "#reference/contract";
import { Code, useFormat } from "#ui";
import { useCodeWords } from "../../code-words.ts";
import { Term } from "../../glossary/term.tsx";
import classes from "./mark-row.module.css";

interface MarkMeaningProps {
  reading: MarkReading;
  text: string;
  /** Shows every reason, not only the first. */
  isOpen: boolean;
}

/** What a mark is likely to be, its value, how sure, and why. */
export function MarkMeaning({ reading, text, isOpen }: MarkMeaningProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const words = useCodeWords();
  const kinds = [...new Set(reading.parts.map((part) => part.kind))];
  const names = kinds.map((kind, at) => {
    const name = t(`reference.markKind.${kind}`);
    return at === 0 ? name : name.toLocaleLowerCase(i18n.language);
  });
  const reasons = reading.parts.flatMap((part) => part.reasons.map(words.reason));
  return (
    <>
      <div className={classes.line}>
        <p className={classes.kind}>
          <KindWords kinds={kinds} words={format.list(names)} />
        </p>
        <span className={classes.figure}>{format.percent(surenessOf(reading))}</span>
      </div>
      <Values parts={reading.parts} text={text} />
      <p className={classes.why}>{isOpen ? format.list([...new Set(reasons)]) : reasons[0]}</p>
    </>
  );
}

/** A mark of one kind has its kind explained; several kinds stay a plain list. */
function KindWords({ kinds, words }: { kinds: readonly MarkKind[]; words: string }) {
  const [only, second] = kinds;
  const id = only === undefined || second !== undefined ? undefined : termOfMark[only];
  return id === undefined ? words : <Term id={id}>{words}</Term>;
}

/** How sure the reading is as a whole: no surer than its weakest part. */
function surenessOf({ parts }: MarkReading): number {
  return parts.reduce((least, { probability }) => Math.min(least, probability), 1);
}

const neverSerial: ReadonlySet<MarkKind> = new Set(["patent", "lot", "assembly", "inventory"]);

function Values({ parts, text }: { parts: readonly ReadingPart[]; text: string }) {
  const { t } = useTranslation();
  const words = useCodeWords();
  const uncertain = (text.match(/\[[^\]]*\]|\?/g) ?? []).length;
  const isSerial = parts.some(({ kind }) => kind === "serial");
  const values = parts.filter(({ kind, value }) => value !== undefined && kind !== "serial");
  const notSerial = !isSerial && parts.some(({ kind }) => neverSerial.has(kind));
  if (values.length === 0 && uncertain === 0 && !notSerial) return null;
  return (
    <p className={classes.value}>
      {values.map(({ kind, value = "", start }, at) => (
        <Fragment key={start}>
          {at > 0 && " · "}
          {kind === "country" ? words.country(value) : <Code>{value}</Code>}
        </Fragment>
      ))}
      {uncertain > 0 && ` ${t("reference.check.mark.uncertain", { count: uncertain })}`}
      {notSerial && ` (${t("reference.check.mark.notSerial")})`}
    </p>
  );
}
