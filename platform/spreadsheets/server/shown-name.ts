/** The last part of a file's path, without what is not shown or turns text around; null where nothing is left. */
export function shownName(given: string | undefined): string | null {
  const last = (given ?? "").normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const shown = last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "").trim();
  return shown === "" ? null : [...shown].slice(0, 120).join("");
}
