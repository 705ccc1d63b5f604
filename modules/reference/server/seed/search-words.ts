import { Action, FirearmType } from "#reference/contract";
import type { SearchWords } from "#reference/science";
import ar from "../../messages/ar.json" with { type: "json" };
import en from "../../messages/en.json" with { type: "json" };
import es from "../../messages/es.json" with { type: "json" };
import fr from "../../messages/fr.json" with { type: "json" };

const languages = [en.reference, fr.reference, es.reference, ar.reference];

function split(words: string): string[] {
  return words.split("; ").filter((word) => word !== "");
}

/** Names and search words of types and actions in the four languages, English names first. */
export function readSearchWords(): SearchWords {
  const type = FirearmType.options.map((code) => {
    const names = languages.map((messages) => messages.type[code]);
    const others = languages.flatMap((messages) => split(messages.words.type[code]));
    return [code, [...names, ...others]] as const;
  });
  const action = Action.options.map((code) => {
    const names = languages.map((messages) => messages.action[code]);
    const others = languages.flatMap((messages) => split(messages.words.action[code]));
    return [code, [...names, ...others]] as const;
  });
  return {
    type: Object.fromEntries(type) as SearchWords["type"],
    action: Object.fromEntries(action) as SearchWords["action"],
  };
}
