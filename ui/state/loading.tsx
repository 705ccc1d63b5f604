import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Unseen } from "../text/unseen.tsx";
import classes from "./loading.module.css";

/** After how long a wait is called slow, in milliseconds. */
const slowAfter = 4000;

/** Room kept for rows that are coming; says so when they take long. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  const slow = useIsSlow();
  return (
    <div role="status" aria-busy="true">
      {slow ? (
        <p className={classes.slow}>{t("ui.state.slow")}</p>
      ) : (
        <Unseen>{t("ui.state.loading")}</Unseen>
      )}
      <div className={classes.rows} aria-hidden="true">
        {Array.from({ length: rows }, (_, at) => (
          <div key={at} className={classes.row}>
            <span className={classes.word} style={{ inlineSize: `${34 + ((at * 17) % 30)}%` }} />
            <span className={classes.word} style={{ inlineSize: `${18 + ((at * 11) % 22)}%` }} />
          </div>
        ))}
      </div>
    </div>
  );
}

function useIsSlow(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), slowAfter);
    return () => clearTimeout(timer);
  }, []);
  return slow;
}
