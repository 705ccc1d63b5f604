import { useTranslation } from "react-i18next";
import { useSession } from "#platform/access/web";
import { KeyHint } from "#ui";
import { widgets } from "../../parts.ts";
import type { Frame } from "../frame.ts";
import { Brand } from "./brand.tsx";
import classes from "./header.module.css";
import { NavigationBar } from "./navigation-bar.tsx";
import { PersonMenu } from "./person-menu.tsx";

/** The bar at the top: mark, capabilities, search, bell, person. */
export function Header({ items, show }: Frame) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <header className={classes.header} data-print="never">
      <Brand />
      <NavigationBar items={items} />
      <div className={classes.end}>
        {session.state === "in" && (
          <>
            <button type="button" className={classes.search} onClick={() => show("palette")}>
              <span>{t("web.palette.open")}</span>
              <KeyHint keys="mod+k" />
            </button>
            {widgets.map((Widget, at) => (
              <Widget key={at} />
            ))}
          </>
        )}
        <PersonMenu items={items} show={show} />
      </div>
    </header>
  );
}
