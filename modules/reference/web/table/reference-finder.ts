import i18next from "i18next";
import type { PaletteFinder } from "#platform/http/web";
import { Language } from "#platform/i18n/contract";
import { findRoute, readReference } from "#reference/contract";
import { askReference } from "../offline/ask-reference.ts";
import { addressOf, writeQuestion } from "./find-address.ts";
import { nameResult } from "./name-result.ts";

/** Lets the command palette find makes, models and calibres. */
export const referenceFinder: PaletteFinder = {
  id: "reference",
  heading: "reference.table.title",
  access: readReference,
  find: async (text) => {
    const { results } = await askReference(findRoute, {
      body: { query: text, facets: {}, limit: 6 },
    });
    return results.map((result) => ({
      id: `${result.kind} ${result.id}`,
      title: nameResult(result, i18next.t, Language.parse(i18next.language)),
      detail: i18next.t(`reference.findKind.${result.kind}`),
      href: addressOf(result) ?? writeQuestion({ query: result.title, facets: {} }),
    }));
  },
};
