import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unpackWoff } from "./unpack-woff.ts";

const TRUETYPE = [
  ["@expo-google-fonts/noto-sans", "400Regular", "NotoSans_400Regular.ttf"],
  ["@expo-google-fonts/noto-sans", "600SemiBold", "NotoSans_600SemiBold.ttf"],
  ["@expo-google-fonts/noto-sans-arabic", "400Regular", "NotoSansArabic_400Regular.ttf"],
  ["@expo-google-fonts/noto-sans-arabic", "600SemiBold", "NotoSansArabic_600SemiBold.ttf"],
] as const;
const MONO_WEIGHTS = [400, 600];

/** The fonts of documents, as TrueType: from the packages, never from the machine. */
export function readDocumentFonts(): Buffer[] {
  const whole = TRUETYPE.map(([name, ...path]) => readFileSync(join(folderOf(name), ...path)));
  const mono = MONO_WEIGHTS.map((weight) =>
    unpackWoff(
      readFileSync(
        join(
          folderOf("@fontsource/noto-sans-mono"),
          "files",
          `noto-sans-mono-latin-${weight}-normal.woff`,
        ),
      ),
    ),
  );
  return [...whole, ...mono];
}

function folderOf(name: string): string {
  return dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`)));
}
