import "./theme/mantine.css";
import "./theme/tokens.css";
import "./theme/measures.css";
import "./theme/fonts.css";
import "./theme/page.css";
import "./theme/print.css";
import { DirectionProvider, MantineProvider, useDirection } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { directionOf, Language } from "#platform/i18n/contract";
import { ToastProvider } from "./overlay/toast.tsx";
import { followTokens, theme } from "./theme/theme.ts";

/** Everything a page needs around it: palette, type, direction, toasts. */
export function Design({ children }: { children: ReactNode }) {
  return (
    <DirectionProvider detectDirection>
      <FollowLanguage />
      <MantineProvider
        theme={theme}
        cssVariablesResolver={followTokens}
        defaultColorScheme="auto"
        withStaticClasses={false}
      >
        <ToastProvider>{children}</ToastProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Turns the page when the language turns, without a reload. */
function FollowLanguage() {
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const direction = directionOf(Language.parse(i18n.language));
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}
