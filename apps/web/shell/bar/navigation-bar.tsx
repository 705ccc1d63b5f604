import { useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageLink } from "#ui";
import type { Frame } from "../frame.ts";
import { isUnder } from "./is-under.ts";
import classes from "./navigation-bar.module.css";

/** The capabilities, in their words. */
export function NavigationBar({ items }: Pick<Frame, "items">) {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const capabilities = items.filter((item) => item.place === "capability");
  if (capabilities.length === 0) return null;
  return (
    <nav
      className={classes.bar}
      aria-label={t("web.navigation")}
      data-many={capabilities.length > 5 || undefined}
    >
      {capabilities.map((item) => (
        <PageLink
          key={item.id}
          href={item.href}
          className={classes.item}
          aria-current={isUnder(path, item.href) ? "page" : undefined}
        >
          {t(item.label)}
        </PageLink>
      ))}
    </nav>
  );
}
