import "@mantine/core/styles.css";
import { DirectionProvider, MantineProvider } from "@mantine/core";
import type { ReactNode } from "react";

/** Everything a page needs around it: theme, direction, fonts. */
export function Design({ children }: { children: ReactNode }) {
  return (
    <DirectionProvider detectDirection>
      <MantineProvider defaultColorScheme="auto">{children}</MantineProvider>
    </DirectionProvider>
  );
}
