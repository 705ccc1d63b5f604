import type { Person } from "../../contract/person.ts";

/** The people whose name or sign-in name holds what is typed; accents and case are forgiven. */
export function findPersons(text: string, persons: readonly Person[]): Person[] {
  const typed = fold(text.trim());
  return persons.filter(({ name, accounts }) =>
    [name, ...accounts.map(({ signInName }) => signInName)].some((word) =>
      fold(word).includes(typed),
    ),
  );
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
