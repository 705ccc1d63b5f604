import { expect, test } from "vitest";
import type { Person } from "../../contract/person.ts";
import { findPersons } from "./find-persons.ts";

function person(name: string, signInName: string): Person {
  const account = { id: "", agency: "", signInName, language: "fr", state: "active", roles: [] };
  return {
    id: name,
    name,
    leftAt: null,
    accounts: [account as Person["accounts"][number]],
    isSynthetic: true,
    version: 1,
  };
}

const people = [person("Hélène Dubois", "helene.dubois@fr"), person("Marc", "m.fontaine@fr")];

test("people are found by name and by sign-in name, accents and case forgiven", () => {
  const found = (text: string) => findPersons(text, people).map(({ name }) => name);
  expect(found("HELENE")).toEqual(["Hélène Dubois"]);
  expect(found("fontaine")).toEqual(["Marc"]);
  expect(found(" ")).toHaveLength(2);
  expect(found("nobody")).toEqual([]);
});
