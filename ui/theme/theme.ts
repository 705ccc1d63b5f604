import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** Ten steps between the light and the dark steel of the palette; the product itself uses the tokens. */
const steel: MantineColorsTuple = [
  "#e7f3f6",
  "#cfe6ec",
  "#a5d3df",
  "#6cc0d8",
  "#46a3bd",
  "#2b86a1",
  "#1a6c87",
  "#0f5a74",
  "#0b475c",
  "#083445",
];

export const theme = createTheme({
  colors: { steel },
  primaryColor: "steel",
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  focusRing: "auto",
  defaultRadius: "sm",
  radius: { xs: "5px", sm: "7px", md: "9px", lg: "9px", xl: "9px" },
  fontFamily: "var(--pm-font)",
  fontFamilyMonospace: "var(--pm-mono)",
  headings: { fontFamily: "var(--pm-font)", fontWeight: "600" },
  fontSizes: {
    xs: "var(--pm-small)",
    sm: "var(--pm-text)",
    md: "var(--pm-text)",
    lg: "var(--pm-large)",
    xl: "var(--pm-title)",
  },
  respectReducedMotion: true,
});

/** Makes Mantine's own variables follow the palette, in both schemes. */
export const followTokens: CSSVariablesResolver = () => ({
  variables: {},
  light: schemeVariables,
  dark: schemeVariables,
});

/** Mantine states these once per scheme, so they are answered once per scheme. */
const schemeVariables = {
  "--mantine-color-body": "var(--pm-paper)",
  "--mantine-color-text": "var(--pm-ink)",
  "--mantine-color-dimmed": "var(--pm-ink2)",
  "--mantine-color-placeholder": "var(--pm-ink3)",
  "--mantine-color-anchor": "var(--pm-steel)",
  "--mantine-color-error": "var(--pm-contradict)",
  "--mantine-color-default": "var(--pm-card)",
  "--mantine-color-default-color": "var(--pm-ink)",
  "--mantine-color-default-border": "var(--pm-line)",
  "--mantine-color-default-hover": "var(--pm-steel-wash)",
  "--mantine-primary-color-filled": "var(--pm-steel)",
  "--mantine-primary-color-filled-hover": "var(--pm-steel-hover)",
};
