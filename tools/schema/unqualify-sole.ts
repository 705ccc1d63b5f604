const token = /'(?:[^']|'')*'|[()]|[^'()]+/g;
const beginsSelect = /^\(\s*(?:SELECT|WITH)\b/;
const qualifier = /(?<![\w".])("[^"]+"|\w+)\.(?=[\w"])/g;
const soleRelation =
  /^\s+([^\s,;]+)(?: ([^\s,;]+))?(?:;|\s+(?:WHERE|GROUP|HAVING|WINDOW|ORDER|LIMIT)\b)/;

interface Piece {
  text: string;
  isLiteral: boolean;
  isBracketed: boolean;
  isInSubselect: boolean;
}

/**
 * A view's definition without the name of its only relation before each column. PostgreSQL 15 writes
 * that name and 16 does not; where there are several relations, and in sub-selects, both write it.
 */
export function unqualifySole(definition: string): string {
  const pieces = cut(definition);
  const open = pieces.filter(({ isLiteral, isBracketed }) => !isLiteral && !isBracketed);
  const [, from, ...others] = textOf(open).split(/(?<!DISTINCT )\bFROM\b/);
  const [, relation, alias] = soleRelation.exec(from ?? "") ?? [];
  const name = alias ?? relation?.split(".").at(-1);
  if (name === undefined || others.length > 0) return definition;
  const without = (text: string) =>
    text.replaceAll(qualifier, (found, of: string) => (of === name ? "" : found));
  const isTheirs = ({ isLiteral, isInSubselect }: Piece) => isLiteral || isInSubselect;
  return textOf(pieces.map((one) => (isTheirs(one) ? one : { ...one, text: without(one.text) })));
}

function cut(definition: string): Piece[] {
  const brackets: boolean[] = [];
  return [...definition.matchAll(token)].map(({ 0: text, index }) => {
    const isInSubselect = brackets.at(-1) ?? false;
    if (text === "(") brackets.push(isInSubselect || beginsSelect.test(definition.slice(index)));
    if (text === ")") brackets.pop();
    const isBracketed = brackets.length > 0 || text === ")";
    return { text, isLiteral: text.startsWith("'"), isBracketed, isInSubselect };
  });
}

function textOf(pieces: Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}
