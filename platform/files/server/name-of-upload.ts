const LONGEST = 120;

/**
 * The name an owner gave a file, fit to be shown: the last part of a path, without control and
 * bidirectional formatting characters (Unicode categories Cc and Cf), at most 120 characters.
 */
export function nameOfUpload(given: string | undefined): string | null {
  const last = (given ?? "").normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const shown = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return shown === "" ? null : [...shown].slice(0, LONGEST).join("");
}
