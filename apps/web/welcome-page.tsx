import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { aboutRoute } from "#platform/http/contract";
import { server } from "#platform/http/web";

export function WelcomePage() {
  const { t } = useTranslation();
  const about = useQuery({ queryKey: [aboutRoute.id], queryFn: () => server.call(aboutRoute, {}) });
  return (
    <main>
      <h1>{t("web.name")}</h1>
      <p>{t("web.purpose")}</p>
      {about.data && <p>{t("web.version", { version: about.data.version })}</p>}
    </main>
  );
}
