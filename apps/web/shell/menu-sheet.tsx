import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { lockNow, signOut, useSession } from "#platform/access/web";
import { Button, Dialog, LanguageSwitch, PageLink, Stack, ThemeSwitch } from "#ui";
import type { Frame } from "./frame.ts";
import classes from "./menu-sheet.module.css";

interface MenuSheetProps extends Frame {
  opened: boolean;
  onClose: () => void;
}

/** Everything of the bar at the top, on a phone: all pages, language, theme, the way out. */
export function MenuSheet({ opened, onClose, items }: MenuSheetProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  const lock = () => {
    onClose();
    void lockNow(client);
  };
  const leave = () => {
    onClose();
    void signOut(client);
  };
  return (
    <Dialog title={t("web.menu")} opened={opened} onClose={onClose}>
      <Stack>
        {session.state === "in" && (
          <div>
            <p className={classes.name}>
              <bdi>{session.person.name}</bdi>
            </p>
            <p className={classes.agency}>
              <bdi>{session.person.agencyName}</bdi>
            </p>
          </div>
        )}
        <ul className={classes.pages}>
          {items.map((item) => (
            <li key={item.id}>
              <PageLink href={item.href} className={classes.page} onClick={onClose}>
                <item.icon size={20} stroke={1.7} />
                {t(item.label)}
              </PageLink>
            </li>
          ))}
        </ul>
        <LanguageSwitch />
        <ThemeSwitch />
        <Button wide onClick={lock}>
          {t("access.lock.now")}
        </Button>
        <Button wide onClick={leave}>
          {t("access.sign_out")}
        </Button>
      </Stack>
    </Dialog>
  );
}
