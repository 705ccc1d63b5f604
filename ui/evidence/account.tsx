import { useTranslation } from "react-i18next";
import classes from "./account.module.css";
import { Verdict } from "./verdict.tsx";

interface AccountProps {
  agrees: number;
  contradicts: number;
  unknown: number;
  /** Opens or closes the fields behind the counts. */
  onToggle?: () => void;
  open?: boolean;
}

/** How many fields agree, contradict, are unknown: three counts that open the fields. */
export function Account({ agrees, contradicts, unknown, onToggle, open }: AccountProps) {
  const { t } = useTranslation();
  const counts = (
    <>
      <Verdict verdict="agrees">{t("ui.account.agrees", { count: agrees })}</Verdict>
      <Verdict verdict="contradicts">{t("ui.account.contradicts", { count: contradicts })}</Verdict>
      <Verdict verdict="unknown">{t("ui.account.unknown", { count: unknown })}</Verdict>
    </>
  );
  if (onToggle === undefined) return <div className={classes.counts}>{counts}</div>;
  return (
    <button type="button" className={classes.toggle} aria-expanded={open} onClick={onToggle}>
      {counts}
      <span className={classes.arrow} data-open={open || undefined} aria-hidden="true" />
    </button>
  );
}
