import type { Make } from "#reference/contract";
import { compactKey } from "#reference/science";

/** A make as the reference table spells it, with its code where it has one alone. */
export interface KnownMake {
  readonly name: string;
  readonly code?: string;
}

/**
 * Finds the make of the reference table that a text names for sure: by its name, whatever the case, accents and spaces,
 * or by an alias that is no make's name and stands for one make only. Undefined where it is not sure.
 */
export function createMakeNames(makes: readonly Make[]): (text: string) => KnownMake | undefined {
  const named = Map.groupBy(makes, ({ name }) => compactKey(name));
  const aliases = new Map<string, string | undefined>();
  for (const { name, aliases: others } of makes)
    for (const { text } of others) noteAlias(aliases, compactKey(text), compactKey(name));
  const known = new Map<string, KnownMake | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const key = compactKey(text);
      known.set(text, makeOf(named.get(key) ?? named.get(aliases.get(key) ?? "")));
    }
    return known.get(text);
  };
}

/** An alias of two makes stands for neither. */
function noteAlias(aliases: Map<string, string | undefined>, alias: string, make: string): void {
  const isOther = aliases.has(alias) && aliases.get(alias) !== make;
  aliases.set(alias, isOther ? undefined : make);
}

/** The spelling that is not in capitals throughout, where there is one. */
function makeOf(listed: readonly Make[] | undefined): KnownMake | undefined {
  const [first] = listed ?? [];
  if (listed === undefined || first === undefined || first.name === "") return undefined;
  const { name } = listed.find((make) => make.name !== make.name.toUpperCase()) ?? first;
  const code = listed.length === 1 ? first.code : undefined;
  return { name, ...(code !== undefined && { code }) };
}
