import { useTranslation } from "react-i18next";
import type { Profile } from "../contract/profile.ts";

/** Says which years a member's records cover; unknown is said, never left out. */
export function useCoverage(): (profile: Profile | null) => string {
  const { t } = useTranslation();
  return (profile) => {
    if (profile === null || profile.coversFrom === null) return t("directory.unknown");
    const { coversFrom: from, coversUntil: until } = profile;
    if (until === null) return t("directory.covers_since", { from: String(from) });
    return t("directory.covers_between", { from: String(from), until: String(until) });
  };
}
