import type { Article, ImportDecision, MatchReason } from "#reference/contract";
import type { StandingEntries, StandingEntry } from "./standing-entries.ts";

/** What a drawn-together item is thought to be, and what becomes of it unless an editor decides. */
export interface ProposedMatch {
  readonly action: ImportDecision;
  /** The entry it goes to; absent for a new one. */
  readonly ref: string | undefined;
  readonly reasons: readonly MatchReason[];
  /** Entries an editor may choose instead. */
  readonly candidates: readonly string[];
}

/** How the latest version came about where people made it. */
const byPeople: ReadonlySet<string> = new Set(["edited", "merged", "split", "restored"]);

/**
 * The rule, in its order:
 *  1. The key was imported before: that entry is brought up to date. Where people edited or verified
 *     it since, it is only completed. Where it was withdrawn or merged by people, the row is left
 *     out. Where an undone import had it, it comes back under its number.
 *  2. One listed entry has the same make and model after folding: it is completed, and other
 *     calibres become variants. Another type is another firearm: a new entry. Another country is a
 *     reason to look; the standing one stays.
 *  3. Several have: the one that agrees in type and calibre is completed; else a new entry.
 *  4. A model of the same make is one slip of the pen away: a new entry, with the neighbour named.
 *  5. Else a new entry.
 */
export function proposeMatch(
  article: Article,
  keyRefs: readonly string[],
  entries: StandingEntries,
): ProposedMatch {
  const refs = [...new Set(keyRefs)];
  const keyed = refs.map((ref) => entries.byRef.get(ref)).filter((entry) => entry !== undefined);
  const [first] = keyed;
  if (first !== undefined) return matchByKey(first, keyed);
  const same = entries.sameName(article.make, [article.model, ...article.alsoKnownAs]);
  if (same.length > 0) return matchByName(article, same);
  const near = entries.similarName(article.make, article.model);
  const candidates = near.map(({ ref }) => ref);
  return {
    action: "create",
    ref: undefined,
    reasons: near.length > 0 ? ["similar_name"] : [],
    candidates,
  };
}

function matchByKey(entry: StandingEntry, keyed: readonly StandingEntry[]): ProposedMatch {
  const candidates = keyed.map(({ ref }) => ref);
  const several: MatchReason[] = keyed.length > 1 ? ["several_match"] : [];
  const propose = (action: ImportDecision, ...reasons: MatchReason[]): ProposedMatch => ({
    action,
    ref: entry.ref,
    reasons: ["same_key", ...reasons, ...several],
    candidates,
  });
  if (entry.mergedInto !== undefined) return propose("skip", "merged_by_editor");
  if (!entry.isListed && entry.change !== "undone") return propose("skip", "was_withdrawn");
  if (entry.state === "verified") return propose("complete", "verified_entry");
  return byPeople.has(entry.change) ? propose("complete", "edited_since") : propose("update");
}

function matchByName(article: Article, same: readonly StandingEntry[]): ProposedMatch {
  const ofType = same.filter(({ type }) => type === article.type);
  const best = ofType.find((entry) => sharesCalibre(article, entry)) ?? ofType[0];
  const isClear = best !== undefined && (ofType.length === 1 || sharesCalibre(article, best));
  const reasons: MatchReason[] = [
    "same_name",
    ...(same.length > 1 ? (["several_match"] as const) : []),
  ];
  const candidates = same.map(({ ref }) => ref);
  if (best === undefined) {
    return {
      action: "create",
      ref: undefined,
      reasons: [...reasons, "type_contradicts"],
      candidates,
    };
  }
  if (!isClear) return { action: "create", ref: undefined, reasons, candidates };
  return {
    action: "complete",
    ref: best.ref,
    reasons: [...reasons, ...differences(article, best)],
    candidates,
  };
}

function sharesCalibre(article: Article, { calibres }: StandingEntry): boolean {
  return article.calibres.some((name) => calibres.includes(name));
}

function differences(article: Article, entry: StandingEntry): MatchReason[] {
  const isOther =
    article.calibres.length > 0 && entry.calibres.length > 0 && !sharesCalibre(article, entry);
  const isElsewhere =
    article.country !== undefined &&
    entry.country !== undefined &&
    article.country !== entry.country;
  return [
    ...(isOther ? (["calibre_differs"] as const) : []),
    ...(isElsewhere ? (["country_contradicts"] as const) : []),
    ...(entry.state === "verified" ? (["verified_entry"] as const) : []),
  ];
}
