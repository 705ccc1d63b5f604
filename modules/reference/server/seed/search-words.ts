import { Action, EntryKind, FirearmType } from "#reference/contract";
import type { SearchWords } from "#reference/science";
import ar from "../../messages/ar.json" with { type: "json" };
import en from "../../messages/en.json" with { type: "json" };
import es from "../../messages/es.json" with { type: "json" };
import fr from "../../messages/fr.json" with { type: "json" };

const languages: Record<string, string>[] = [en, fr, es, ar];

/** Names and search words of types and actions in the four languages, English names first. */
export function readSearchWords(): SearchWords {
  return {
    type: readNames("type", FirearmType.options),
    action: readNames("action", Action.options),
    identity: readNames("family", EntryKind.options),
  };
}

function readNames<Code extends string>(
  list: string,
  codes: readonly Code[],
): Record<Code, string[]> {
  const pairs = codes.map((code) => {
    const names = readTexts(`reference.${list}.${code}`);
    const others = readTexts(`reference.words.${list}.${code}`).flatMap((text) => text.split("; "));
    return [code, [...names, ...others]] as const;
  });
  return Object.fromEntries(pairs) as Record<Code, string[]>;
}

function readTexts(key: string): string[] {
  return languages.map((messages) => messages[key]).filter((text) => text !== undefined);
}
