/** Ids of the cast are fixed, so that tests and bookmarks of a demonstration stay good. */
export function castId(kind: "agency" | "person" | "account", number: number): string {
  const block = { agency: "a", person: "b", account: "c" }[kind];
  return `019ab00${block}-0000-7000-8000-${String(number).padStart(12, "0")}`;
}
