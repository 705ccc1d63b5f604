import { useMantineColorScheme } from "@mantine/core";

/** How the page is lit: by the device's own wish, or always one of the two. */
export type ThemeChoice = "auto" | "light" | "dark";

export const themeChoices: readonly ThemeChoice[] = ["auto", "light", "dark"];

/** The lighting chosen on this device, and how to choose another. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return [colorScheme, setColorScheme];
}
