import { useTranslation } from "react-i18next";
import type { AbsenceAccount } from "#reference/contract";
import { Verdict } from "#ui";
import classes from "../../field-accounts.module.css";

/** What is missing on the gun, held against what is usual for the kind of thing the entry is. */
export function AbsenceAccounts({ absences }: { absences: readonly AbsenceAccount[] }) {
  const { t } = useTranslation();
  if (absences.length === 0) return null;
  return (
    <dl className={classes.fields}>
      {absences.map(({ mark, verdict }) => (
        <div key={mark} className={classes.pair}>
          <dt className={classes.term}>{t("reference.absent.title")}</dt>
          <dd className={classes.value}>
            <Verdict verdict={verdict}>{t(`reference.absent.${mark}`)}</Verdict>
          </dd>
        </div>
      ))}
    </dl>
  );
}
