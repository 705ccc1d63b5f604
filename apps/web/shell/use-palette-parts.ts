import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { lockNow, signOut, useSession } from "#platform/access/web";
import { type NavigationItem, useAddress } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { chooseLanguage } from "#platform/i18n/web";
import { languageNames, themeChoices, useThemeChoice } from "#ui";
import type { PaletteEntry, PalettePart } from "../palette/palette-part.ts";
import type { Frame } from "./frame.ts";

/** What the palette offers before any module is asked: pages, and deeds on this device. */
export function usePaletteParts({ items, show }: Frame): PalettePart[] {
  const { t } = useTranslation();
  const { open } = useAddress();
  const page = (item: NavigationItem): PaletteEntry => ({
    id: item.id,
    title: t(item.label),
    words: (item.alsoFoundBy ?? []).map((word) => t(word)),
    keys: item.letter && `g ${item.letter.slice(3)}`,
    run: () => open(item.href),
  });
  const help = { id: "keys", title: t("web.keys.title"), keys: "?", run: () => show("keys") };
  return [
    { id: "pages", heading: t("web.palette.pages"), entries: items.map(page) },
    {
      id: "deeds",
      heading: t("web.palette.deeds"),
      entries: [...useLanguageEntries(), ...useThemeEntries(), help, ...useWayOut()],
    },
  ];
}

function useLanguageEntries(): PaletteEntry[] {
  const { t, i18n } = useTranslation();
  const others = Language.options.filter((language) => language !== i18n.language);
  return others.map((language) => ({
    id: `language-${language}`,
    title: languageNames[language],
    detail: t("ui.language"),
    words: [t("ui.language"), language],
    run: () => void chooseLanguage(language),
  }));
}

function useThemeEntries(): PaletteEntry[] {
  const { t } = useTranslation();
  const [theme, setTheme] = useThemeChoice();
  return themeChoices
    .filter((choice) => choice !== theme)
    .map((choice) => ({
      id: `theme-${choice}`,
      title: t(`ui.theme.${choice}`),
      detail: t("ui.theme"),
      words: [t("ui.theme")],
      run: () => setTheme(choice),
    }));
}

function useWayOut(): PaletteEntry[] {
  const { t } = useTranslation();
  const client = useQueryClient();
  const session = useSession();
  if (session.state !== "in") return [];
  return [
    { id: "lock", title: t("access.lock.now"), run: () => void lockNow(client) },
    { id: "out", title: t("access.sign_out"), run: () => void signOut(client) },
  ];
}
