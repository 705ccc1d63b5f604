import { useTranslation } from "react-i18next";
import { useFormat } from "#ui";
import type { WorkingDay } from "../contract/profile.ts";
import classes from "./directory.module.css";

/** The seven days with their hours; a day without hours is closed. */
export function WorkingWeek({ week }: { week: readonly WorkingDay[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.week}>
      {[1, 2, 3, 4, 5, 6, 7].map((day) => (
        <Day
          key={day}
          name={format.weekday(day)}
          closed={t("directory.closed")}
          hours={week.filter((one) => one.day === day)}
        />
      ))}
    </div>
  );
}

function Day({
  name,
  hours,
  closed,
}: {
  name: string;
  hours: readonly WorkingDay[];
  closed: string;
}) {
  const isClosed = hours.length === 0;
  return (
    <>
      <span>{name}</span>
      <span className={isClosed ? classes.closed : undefined}>
        {isClosed ? (
          closed
        ) : (
          <bdi dir="ltr">{hours.map(({ opens, closes }) => `${opens}–${closes}`).join(", ")}</bdi>
        )}
      </span>
    </>
  );
}
