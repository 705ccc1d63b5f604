import { describe, expect, it } from "vitest";
import { Article } from "#reference/contract";
import { provenanceOf, rowProvenanceOf, rowsApart } from "../../article/index.ts";
import { changedFields, mergeArticle } from "../entries/merge-article.ts";
import { proposeMatch } from "./propose-match.ts";
import { createMakeKeys, indexStandingEntries, type StandingEntry } from "./standing-entries.ts";

const article = (changes: Record<string, unknown> = {}) =>
  Article.parse({
    make: "Beretta",
    model: "92",
    type: "pistol",
    calibres: ["9x19mm Parabellum"],
    state: "imported",
    provenance: { source: "RGA (LO)", state: "imported" },
    ...changes,
  });

const standing = (ref: string, changes: Partial<StandingEntry> = {}): StandingEntry => ({
  ref,
  version: 1,
  make: "Beretta",
  model: "92",
  alsoKnownAs: [],
  type: "pistol",
  calibres: ["9x19mm Parabellum"],
  country: "IT",
  state: "seed",
  isListed: true,
  mergedInto: undefined,
  change: "seeded",
  ...changes,
});

const makeKey = createMakeKeys([
  {
    id: "SW",
    name: "Smith & Wesson",
    aliases: [{ text: "S&W", script: "Latn" }],
    isImporter: false,
    isRetired: false,
  },
]);

function propose(stated: Article, entries: StandingEntry[], keyRefs: string[] = []) {
  const { action, ref, reasons } = proposeMatch(
    stated,
    keyRefs,
    indexStandingEntries(entries, makeKey),
  );
  return [action, ref, ...reasons];
}

describe("proposeMatch", () => {
  it("brings an entry of the same key up to date, unless people stand behind it", () => {
    const change = (changes: Partial<StandingEntry>) =>
      propose(article(), [standing("A", changes)], ["A"]);
    expect(change({ change: "imported" })).toEqual(["update", "A", "same_key"]);
    expect(change({ change: "edited" })).toEqual(["complete", "A", "same_key", "edited_since"]);
    expect(change({ state: "verified" })).toEqual(["complete", "A", "same_key", "verified_entry"]);
    expect(change({ isListed: false, change: "withdrawn" })).toEqual([
      "skip",
      "A",
      "same_key",
      "was_withdrawn",
    ]);
    expect(change({ isListed: false, change: "undone" })).toEqual(["update", "A", "same_key"]);
    expect(change({ isListed: false, mergedInto: "B", change: "merged" })).toEqual([
      "skip",
      "A",
      "same_key",
      "merged_by_editor",
    ]);
  });

  it("completes the entry of the same make and model, however written", () => {
    const other = standing("A", { make: "Smith & Wesson", model: "Mod. 10" });
    expect(propose(article({ make: "S&W", model: "Model 10" }), [other])).toEqual([
      "complete",
      "A",
      "same_name",
    ]);
    expect(propose(article({ calibres: [".40 S&W"], country: "BR" }), [standing("A")])).toEqual([
      "complete",
      "A",
      "same_name",
      "calibre_differs",
      "country_contradicts",
    ]);
  });

  it("takes another type for another firearm, and one of several only where it agrees", () => {
    expect(propose(article({ type: "rifle" }), [standing("A")])).toEqual([
      "create",
      undefined,
      "same_name",
      "type_contradicts",
    ]);
    const two = [standing("A", { calibres: [".22 LR"] }), standing("B")];
    expect(propose(article(), two)).toEqual(["complete", "B", "same_name", "several_match"]);
    expect(propose(article({ calibres: [".45 ACP"] }), two)).toEqual([
      "create",
      undefined,
      "same_name",
      "several_match",
    ]);
  });

  it("names a neighbour one slip away and makes a new entry all the same", () => {
    const near = standing("A", { model: "Tomcat" });
    expect(propose(article({ model: "Tomact" }), [near])).toEqual([
      "create",
      undefined,
      "similar_name",
    ]);
    expect(propose(article({ model: "3032" }), [standing("A", { model: "3031" })])).toEqual([
      "create",
      undefined,
    ]);
  });
});

describe("mergeArticle", () => {
  const imported = { source: "RGA (LO)", state: "imported" } as const;
  const seed = article({
    state: "seed",
    country: "IT",
    capacityRounds: 15,
    provenance: { source: "seed", state: "seed" },
  });

  it("completes: what stood stays, what was unknown is filled and sourced", () => {
    const stated = article({ country: "BR", action: "semi_automatic", barrelLengthMm: 125 });
    const { article: next } = mergeArticle(seed, stated, "complete");
    expect(next).toMatchObject({
      country: "IT",
      action: "semi_automatic",
      barrelLengthMm: 125,
      capacityRounds: 15,
      state: "imported",
      variants: [],
    });
    expect(Object.keys(next.fieldProvenance).sort()).toEqual(["action", "barrelLengthMm"]);
    expect(next.provenance).toEqual(seed.provenance);
  });

  it("updates: what the table states stands, what only the entry says is kept", () => {
    const { article: next } = mergeArticle(seed, article({ country: "BR" }), "update");
    expect(next).toMatchObject({ country: "BR", capacityRounds: 15 });
  });

  it("makes what differs a variant beside what stood, and says which number each got", () => {
    const stated = article({ calibres: [".40 S&W"], capacityRounds: 11 });
    const { article: next, numbers } = mergeArticle(seed, stated, "complete");
    expect(
      next.variants.map(({ number, calibres, capacityRounds }) => [
        number,
        calibres[0],
        capacityRounds,
      ]),
    ).toEqual([
      [2, "9x19mm Parabellum", 15],
      [1, ".40 S&W", 11],
    ]);
    expect(numbers.get(0)).toBe(1);
    expect(next.calibres).toEqual(["9x19mm Parabellum", ".40 S&W"]);
  });

  it("changes nothing the second time, whatever the sources", () => {
    const stated = article({
      calibres: [".40 S&W"],
      variants: [
        { number: 1, calibres: ["9x19mm Parabellum"], capacityRounds: 15 },
        { number: 2, calibres: [".40 S&W"] },
      ],
      legalClasses: [{ jurisdiction: "FR", class: "B1", variant: 2, source: "RGA, 2025-01-01" }],
    });
    for (const mode of ["complete", "update"] as const) {
      const once = mergeArticle(seed, stated, mode).article;
      const twice = mergeArticle(once, stated, mode).article;
      expect(changedFields(once, twice)).toEqual([]);
    }
  });

  const verified = { source: "Maker's manual", state: "verified", verifiedBy: "FR" } as const;

  it("leaves a verified list its source, and gives the name it adds its own", () => {
    const standing: Article = {
      ...seed,
      alsoKnownAs: ["M9"],
      fieldProvenance: { alsoKnownAs: verified },
    };
    const { article: next } = mergeArticle(standing, article({ alsoKnownAs: ["FS"] }), "complete");
    expect(next.alsoKnownAs).toEqual(["M9", "FS"]);
    expect(provenanceOf(next, "alsoKnownAs")).toEqual(verified);
    expect(rowsApart(next, "alsoKnownAs")).toEqual([{ row: "FS", provenance: imported }]);
    const again = mergeArticle(next, article({ alsoKnownAs: ["FS"] }), "update").article;
    expect(again).toEqual(next);
  });

  it("changes no field and no variant that is verified, whatever the table says", () => {
    const standing: Article = {
      ...article({
        country: "IT",
        barrelLengthMm: 125,
        variants: [{ number: 1, calibres: ["9x19mm Parabellum"], barrelLengthMm: 125 }],
      }),
      fieldProvenance: { country: verified, variants: verified },
    };
    const stated = article({ country: "BR", barrelLengthMm: 120, capacityRounds: 15 });
    const { article: next, numbers } = mergeArticle(standing, stated, "update", {
      known: new Map([[0, 1]]),
    });
    expect(next.country).toBe("IT");
    expect(provenanceOf(next, "country")).toEqual(verified);
    expect(next.variants).toEqual([
      standing.variants[0],
      { number: 2, calibres: ["9x19mm Parabellum"], barrelLengthMm: 120, capacityRounds: 15 },
    ]);
    expect(numbers.get(0)).toBe(2);
    expect(rowsApart(next, "variants")).toEqual([{ row: next.variants[1], provenance: imported }]);
  });

  it("names both sources of a variant it completes, and the old one of what was the article", () => {
    const stated = article({
      variants: [
        { number: 1, calibres: ["9x19mm Parabellum"], barrelLengthMm: 125 },
        { number: 2, calibres: [".40 S&W"] },
      ],
    });
    const { article: next } = mergeArticle(seed, stated, "complete");
    const sources = next.variants.map((row) => rowProvenanceOf(next, "variants", row));
    expect(sources).toEqual([{ source: "seed; RGA (LO)", state: "seed" }, imported]);
    const other = article({ calibres: [".40 S&W"] });
    const { article: beside } = mergeArticle(seed, other, "complete");
    expect(beside.variants.map((row) => rowProvenanceOf(beside, "variants", row))).toEqual([
      seed.provenance,
      imported,
    ]);
  });

  it("keeps the date of an earlier edition for what a later one no longer says", () => {
    const edition = (date: string, changes: Record<string, unknown>) =>
      article({ ...changes, provenance: { source: "RGA (LO)", date, state: "imported" } });
    const first = edition("2025-01-01", { alsoKnownAs: ["M9", "FS"], country: "IT" });
    const { article: next } = mergeArticle(
      first,
      edition("2026-01-01", { alsoKnownAs: ["FS"] }),
      "update",
    );
    const dates = next.alsoKnownAs.map((row) => rowProvenanceOf(next, "alsoKnownAs", row)?.date);
    expect(dates).toEqual(["2025-01-01", "2026-01-01"]);
    expect(provenanceOf(next, "country")?.date).toBe("2025-01-01");
    expect(provenanceOf(next, "calibres")?.date).toBe("2026-01-01");
  });

  it("never lowers what is verified", () => {
    expect(mergeArticle({ ...seed, state: "verified" }, article(), "complete").article.state).toBe(
      "verified",
    );
  });
});
