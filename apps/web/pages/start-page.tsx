import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { useAddress } from "#platform/http/web";
import { Loading, Page } from "#ui";
import { isOpenTo, navigation } from "../parts.ts";

/** The bare address: opens the first capability that is open to who is signed in. */
export function StartPage() {
  const { t } = useTranslation();
  const { replace } = useAddress();
  const session = useSession();
  const mine = navigation.filter((item) => isOpenTo(item, session));
  const first = (mine.find((item) => item.place === "capability") ?? mine[0])?.href;
  useEffect(() => {
    if (first) replace(first);
  }, [first, replace]);
  return (
    <Page title={t("web.name")}>
      <Loading />
    </Page>
  );
}
