import { useTranslation } from "react-i18next";
import { hinders, type RecordFault } from "#records/contract";
import classes from "./records.module.css";

/** The sentences of what is missing or odd. */
export function FaultList({ faults }: { faults: readonly RecordFault[] }) {
  const sentence = useFaultSentence();
  if (faults.length === 0) return null;
  return (
    <ul className={classes.faults}>
      {faults.map((fault) => (
        <li key={`${fault.rule} ${fault.text}`} data-hinders={hinders(fault)}>
          {sentence(fault)}
        </li>
      ))}
    </ul>
  );
}

/** What is wrong and how to put it right; what is read off the gun keeps its direction. */
export function useFaultSentence(): (fault: RecordFault) => string {
  const { t } = useTranslation();
  return (fault) =>
    t(`records.${hinders(fault) ? "error" : "warning"}.${fault.rule}`, {
      text: `\u2066${fault.text}\u2069`,
    });
}
