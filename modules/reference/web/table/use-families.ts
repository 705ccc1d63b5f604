import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Language } from "#platform/i18n/contract";
import { EntryKind, findRoute } from "#reference/contract";
import { askReference } from "../offline/ask-reference.ts";
import { nameResult } from "./name-result.ts";

const identity = EntryKind.options.filter((kind) => kind !== "firearm");
/** More families than that are narrowed down by what is typed. */
const mostNamed = 100;

/** A family of firearms without a serial, by the number of its entry. */
export interface NamedFamily {
  readonly entry: string;
  readonly name: string;
}

/** Families whose name or number what is typed is near; all of them while nothing is typed. */
export function useFamilies(typed: string): readonly NamedFamily[] {
  const { t, i18n } = useTranslation();
  const language = Language.parse(i18n.language);
  const { data } = useQuery({
    queryKey: [findRoute.id, "families", typed],
    queryFn: () =>
      askReference(findRoute, { body: { query: typed, facets: { identity }, limit: mostNamed } }),
    placeholderData: (before) => before,
  });
  return (data?.results ?? []).flatMap((result) =>
    result.kind === "entry" ? [{ entry: result.id, name: nameResult(result, t, language) }] : [],
  );
}
