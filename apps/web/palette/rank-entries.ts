/** Something the palette can offer by its words. */
export interface NamedEntry {
  readonly title: string;
  /** Other words it is found by. */
  readonly words?: readonly string[];
}

/** The entries that fit what is typed, best first: every typed word must begin a word of the entry. */
export function rankEntries<Entry extends NamedEntry>(
  text: string,
  entries: readonly Entry[],
): Entry[] {
  const typed = wordsOf(text);
  const fitting = entries.flatMap((entry, at) => {
    const score = scoreOf(typed, entry);
    return score === undefined ? [] : [{ entry, score, at }];
  });
  return fitting.sort((a, b) => b.score - a.score || a.at - b.at).map(({ entry }) => entry);
}

/** Title words count more than other words, the first word of the title most. */
function scoreOf(typed: readonly string[], entry: NamedEntry): number | undefined {
  const title = wordsOf(entry.title);
  const others = wordsOf((entry.words ?? []).join(" "));
  let score = 0;
  for (const word of typed) {
    const begins = (other: string) => other.startsWith(word);
    if (title.slice(0, 1).some(begins)) score += 3;
    else if (title.some(begins)) score += 2;
    else if (others.some(begins)) score += 1;
    else return undefined;
  }
  return score;
}

function wordsOf(text: string): string[] {
  const folded = text
    .normalize("NFKD")
    .replace(/\p{M}|ـ/gu, "")
    .toLowerCase();
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  // The Arabic article joins its noun; both spellings find it.
  return words.map((word) => word.replace(/^ال(?=\p{L}{3})/u, ""));
}
