import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { lockNow, signOut, useSession } from "#platform/access/web";
import { useAddress } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { chooseLanguage } from "#platform/i18n/web";
import {
  KeyHint,
  languageNames,
  Menu,
  type MenuChoice,
  type MenuPart,
  themeChoices,
  Unseen,
  useThemeChoice,
} from "#ui";
import type { Frame } from "../frame.ts";
import classes from "./person-menu.module.css";

/** Who is signed in, and what is theirs: own pages, language, theme, the way out. */
export function PersonMenu(frame: Frame) {
  const { t, i18n } = useTranslation();
  const session = useSession();
  const parts = [...useOwnParts(frame), useLanguagePart(), useThemePart()];
  const wayOut = useWayOut();
  return (
    <Menu
      parts={session.state === "in" ? [...parts, wayOut] : parts}
      renderButton={(button) => (
        <button type="button" className={classes.person} {...button}>
          {session.state === "in" ? (
            <>
              <bdi className={classes.name}>{session.person.name}</bdi>
              <span className={classes.agency}>
                · <bdi>{session.person.agencyName}</bdi>
              </span>
            </>
          ) : (
            <>
              {languageNames[Language.parse(i18n.language)]}
              <Unseen>{t("web.person.settings")}</Unseen>
            </>
          )}
          <span className={classes.arrow} aria-hidden="true" />
        </button>
      )}
    />
  );
}

function useOwnParts({ items, show }: Frame): MenuPart[] {
  const { t } = useTranslation();
  const { open } = useAddress();
  const own = items
    .filter((item) => item.place === "own")
    .map(
      (item): MenuChoice => ({
        id: item.id,
        label: t(item.label),
        onChoose: () => open(item.href),
      }),
    );
  const keys: MenuChoice = {
    id: "keys",
    label: t("web.keys.title"),
    note: <KeyHint keys="?" />,
    onChoose: () => show("keys"),
  };
  return [{ id: "own", choices: [...own, keys] }];
}

function useLanguagePart(): MenuPart {
  const { t, i18n } = useTranslation();
  const choices = Language.options.map((language) => ({
    id: language,
    label: <span lang={language}>{languageNames[language]}</span>,
    chosen: i18n.language === language,
    onChoose: () => void chooseLanguage(language),
  }));
  return { id: "language", heading: t("ui.language"), choices };
}

function useThemePart(): MenuPart {
  const { t } = useTranslation();
  const [theme, setTheme] = useThemeChoice();
  const choices = themeChoices.map((choice) => ({
    id: choice,
    label: t(`ui.theme.${choice}`),
    chosen: theme === choice,
    onChoose: () => setTheme(choice),
  }));
  return { id: "theme", heading: t("ui.theme"), choices };
}

function useWayOut(): MenuPart {
  const { t } = useTranslation();
  const client = useQueryClient();
  const lock = { id: "lock", label: t("access.lock.now"), onChoose: () => void lockNow(client) };
  const leave = { id: "out", label: t("access.sign_out"), onChoose: () => void signOut(client) };
  return { id: "out", choices: [lock, leave] };
}
