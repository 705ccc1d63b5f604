import { useTranslation } from "react-i18next";
import { Verdict } from "#ui";
import type { Profile } from "../contract/profile.ts";
import { isWorkingTime, localMoment } from "../contract/working-time.ts";

/** Whether someone sits at the desk now, and what the clock on its wall says. */
export function DeskHours({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const now = new Date();
  const isOpen = isWorkingTime(profile, now);
  const { time } = localMoment(profile.zone, now);
  return (
    <Verdict verdict={isOpen ? "agrees" : "unknown"}>
      {t(isOpen ? "directory.open_now" : "directory.closed_now", { time })}
    </Verdict>
  );
}
