import { IconMenu2, IconSearch } from "@tabler/icons-react";
import { useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { PageLink } from "#ui";
import type { Frame } from "../frame.ts";
import classes from "./bottom-bar.module.css";
import { isUnder } from "./is-under.ts";

/** How many capabilities stand in the bar; the rest are in the menu. */
const inBar = 3;
const icon = { size: 22, stroke: 1.7, "aria-hidden": true } as const;

/** The bar under the thumb on a phone: the first capabilities, search, menu. */
export function BottomBar({ items, show }: Frame) {
  const { t } = useTranslation();
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  if (session.state !== "in" && session.state !== "failed") return null;
  const capabilities = items.filter((item) => item.place === "capability").slice(0, inBar);
  return (
    <nav className={classes.bar} aria-label={t("web.navigation_phone")}>
      {capabilities.map((item) => (
        <PageLink
          key={item.id}
          href={item.href}
          className={classes.item}
          aria-current={isUnder(path, item.href) ? "page" : undefined}
        >
          <item.icon {...icon} />
          {t(item.label)}
        </PageLink>
      ))}
      <button type="button" className={classes.item} onClick={() => show("palette")}>
        <IconSearch {...icon} />
        {t("web.palette.word")}
      </button>
      <button type="button" className={classes.item} onClick={() => show("menu")}>
        <IconMenu2 {...icon} />
        {t("web.menu")}
      </button>
    </nav>
  );
}
