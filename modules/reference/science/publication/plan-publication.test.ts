import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Article,
  type ArticleField,
  type EntryChange,
  type FieldChange,
} from "#reference/contract";
import { articleDifference, provenanceOf, rowsApart } from "../article/index.ts";
import { checkArticle } from "./check-article.ts";
import { planPublication } from "./plan-publication.ts";
import type { Plan, StandingVersion } from "./planned-version.ts";

const seed = Article.parse({
  make: "Glock",
  model: "17",
  type: "pistol",
  calibres: ["9x19"],
  variants: [{ number: 1 }, { number: 2, name: "Gen2" }],
  state: "seed",
  provenance: { source: "seed", state: "seed" },
});
const source = "Maker's manual";
const change = (field: ArticleField, value: unknown): FieldChange => ({ field, value, source });

function plan(
  proposed: EntryChange,
  entries: Readonly<Record<string, StandingVersion>>,
  base: Article = seed,
): Plan {
  const facts = { standing: (ref: string) => entries[ref], base: () => base, verifiedBy: "FR IFS" };
  return planPublication(proposed, facts);
}

const standing = (article: Article, version = 1): StandingVersion => ({
  version,
  article,
  isListed: true,
});
const edit = (...changes: FieldChange[]): EntryChange => ({
  kind: "edit",
  ref: "FRM0191",
  baseVersion: 1,
  changes,
});

function versionsOf(made: Plan) {
  if (!("versions" in made)) throw new Error(JSON.stringify(made));
  return made.versions;
}

describe("an edit", () => {
  test("changes its fields, sources them and leaves the rest alone", () => {
    const [version] = versionsOf(
      plan(edit(change("capacityRounds", 17)), { FRM0191: standing(seed) }),
    );
    expect(version).toMatchObject({ ref: "FRM0191", version: 2, change: "edited" });
    expect(version?.article.fieldProvenance.capacityRounds).toEqual({
      source,
      state: "verified",
      verifiedBy: "FR IFS",
    });
    expect(version?.article.state).toBe("seed");
    const fields = articleDifference(seed, version?.article).map(({ field }) => field);
    expect(fields).toEqual(["capacityRounds"]);
  });

  test("sources the rows it adds or changes; the others and the list keep their own", () => {
    const edited = (article: Article, value: unknown) =>
      versionsOf(
        plan(edit(change("alsoKnownAs", value)), { FRM0191: standing(article) }, article),
      )[0]?.article ?? seed;
    const verified = { source, state: "verified", verifiedBy: "FR IFS" };
    const named = { ...seed, alsoKnownAs: ["G17"] };
    const more = edited(named, ["G17", "P80"]);
    expect(provenanceOf(more, "alsoKnownAs")).toEqual(seed.provenance);
    expect(rowsApart(more, "alsoKnownAs")).toEqual([{ row: "P80", provenance: verified }]);
    expect(more.state).toBe("seed");
    expect(articleDifference(named, more)).toEqual([
      {
        field: "alsoKnownAs",
        items: { added: ["P80"], removed: [], changed: [] },
        rows: [{ row: "P80", ...verified }],
      },
    ]);
    // Nothing is claimed for what is left when a row goes; the same list again is said as a whole.
    expect(provenanceOf(edited(more, ["G17"]), "alsoKnownAs")).toEqual(seed.provenance);
    const whole = edited(more, ["G17", "P80"]);
    expect(provenanceOf(whole, "alsoKnownAs")).toEqual(verified);
    expect(rowsApart(whole, "alsoKnownAs")).toEqual([]);
    const replaced = edited(named, ["P80"]);
    expect(provenanceOf(replaced, "alsoKnownAs")).toEqual(verified);
  });

  test("is taken onto what others published, and conflicts where they changed the same", () => {
    const other = { ...seed, yearFrom: 1982 };
    const rebased = plan(edit(change("capacityRounds", 17)), { FRM0191: standing(other, 2) });
    expect(versionsOf(rebased)[0]).toMatchObject({
      version: 3,
      article: { yearFrom: 1982, capacityRounds: 17 },
    });
    const clash = plan(edit(change("yearFrom", 1981)), { FRM0191: standing(other, 2) });
    expect(clash).toEqual({ conflicts: [{ ref: "FRM0191", fields: ["yearFrom"] }] });
    const same = plan(edit(change("yearFrom", 1982)), { FRM0191: standing(other, 2) });
    expect(versionsOf(same)).toHaveLength(1);
  });

  test("says everything that is wrong with the article", () => {
    const faults = (...changes: FieldChange[]) =>
      plan(edit(...changes), { FRM0191: standing(seed) });
    expect(faults(change("make", null))).toEqual({ faults: [{ field: "make", fault: "missing" }] });
    expect(faults(change("model", "No Data"))).toEqual({
      faults: [{ field: "model", fault: "not_a_value" }],
    });
    expect(faults(change("yearFrom", 1990), change("yearTo", 1980))).toEqual({
      faults: [{ field: "yearTo", fault: "years_reversed" }],
    });
    const round = [
      { part: "slide", within: "barrel" },
      { part: "barrel", within: "slide" },
    ];
    expect(faults(change("parts", round))).toEqual({
      faults: [{ field: "parts", fault: "part_circle" }],
    });
  });

  test("of disjoint fields comes to the same in either order", () => {
    const fields = fc.uniqueArray(
      fc.constantFrom("capacityRounds", "barrelLengthMm", "yearFrom", "yearTo"),
      { minLength: 2 },
    );
    fc.assert(
      fc.property(fields, fc.integer({ min: 1900, max: 2000 }), (chosen, value) => {
        const [first, ...rest] = chosen.map((field) => change(field as ArticleField, value));
        if (first === undefined) return;
        const apply = (from: StandingVersion, changes: FieldChange[]) =>
          versionsOf(plan(edit(...changes), { FRM0191: from }))[0];
        const one = apply(standing(apply(standing(seed), [first])?.article ?? seed, 2), rest);
        const two = apply(standing(apply(standing(seed), rest)?.article ?? seed, 2), [first]);
        expect(articleDifference(one?.article, two?.article)).toEqual([]);
      }),
    );
  });
});

describe("other changes", () => {
  test("a new entry is verified as a whole", () => {
    const changes = [change("make", "Acme"), change("model", "1"), change("type", "revolver")];
    const [version] = versionsOf(plan({ kind: "new", changes }, {}));
    expect(version).toMatchObject({ ref: undefined, version: 1, article: { state: "verified" } });
  });

  test("a merged entry leads to the other and is found no more", () => {
    const entries = { FRM0001: standing(seed, 3), FRM0002: standing(seed) };
    const merge = { kind: "merge", ref: "FRM0001", into: "FRM0002" } as const;
    expect(versionsOf(plan(merge, entries))).toEqual([
      expect.objectContaining({ version: 4, isListed: false, mergedInto: "FRM0002" }),
    ]);
    expect(plan(merge, { FRM0001: standing(seed) })).toEqual({
      conflicts: [{ ref: "FRM0002", fields: [] }],
    });
  });

  test("a merge carries over what the other lacks, each with its own source, and undoing gives it back", () => {
    const manual = { source, state: "verified", verifiedBy: "FR" } as const;
    const page = { source: "A catalogue", state: "imported" } as const;
    const from: Article = {
      ...seed,
      model: "17L",
      calibres: ["9x19"],
      variants: [{ number: 1, calibres: ["9x19"], barrelLengthMm: 153 }],
      country: "AT",
      pictures: [{ file: "019ab00b-0000-7000-8000-000000000001", view: "left", marks: [] }],
      markings: [{ kind: "make", text: "GLOCK" }],
      legalClasses: [{ jurisdiction: "CA", class: "Restricted", variant: 1, source: "FRT" }],
      links: [{ kind: "see_also", ref: "FRM0002", difference: [] }],
      provenance: page,
      fieldProvenance: { country: manual },
    };
    const into: Article = { ...seed, variants: [{ number: 1, calibres: [".40 S&W"] }] };
    const entries = { FRM0001: standing(from, 3), FRM0002: standing(into) };
    const merge = { kind: "merge", ref: "FRM0001", into: "FRM0002" } as const;
    const [gone, kept] = versionsOf(plan(merge, entries));
    expect(gone).toMatchObject({ ref: "FRM0001", mergedInto: "FRM0002" });
    expect(kept).toMatchObject({ ref: "FRM0002", version: 2, isListed: true, change: "merged" });
    const article = kept?.article ?? seed;
    expect(article).toMatchObject({
      model: "17",
      alsoKnownAs: ["17L"],
      variants: [
        { number: 1, calibres: [".40 S&W"] },
        { number: 2, calibres: ["9x19"], barrelLengthMm: 153 },
      ],
      country: "AT",
      pictures: from.pictures,
      markings: from.markings,
      legalClasses: [{ class: "Restricted", variant: 2 }],
      links: [],
    });
    expect(provenanceOf(article, "country")).toEqual(manual);
    expect(provenanceOf(article, "pictures")).toEqual(page);
    expect(rowsApart(article, "variants")).toEqual([
      { row: article.variants[1], provenance: page },
    ]);
    const undo = { kind: "undo", publication: "00000000-0000-7000-8000-000000000000" } as const;
    const undone = [{ ref: "FRM0002", version: 2, before: standing(into) }];
    const facts = { base: () => undefined, undone, standing: () => standing(article, 2) };
    expect(versionsOf(planPublication(undo, facts))[0]?.article).toEqual(into);
  });

  test("a split names where it came from", () => {
    const split = {
      kind: "split",
      ref: "FRM0191",
      baseVersion: 1,
      changes: [change("variants", [{ number: 1 }])],
      apart: [change("model", "17 Gen2")],
    } as const;
    const [own, apart] = versionsOf(
      plan(
        { ...split, changes: [...split.changes], apart: [...split.apart] },
        { FRM0191: standing(seed) },
      ),
    );
    expect(own?.article.variants).toHaveLength(1);
    expect(apart).toMatchObject({ ref: undefined, article: { model: "17 Gen2" } });
    expect(apart?.article.links).toEqual([{ kind: "split_from", ref: "FRM0191", difference: [] }]);
  });

  test("one item is added to many lists, whatever else happened to them", () => {
    const more = { ...seed, calibres: ["9x19", ".40 S&W"] };
    const bulk = (how: "add" | "set", value: unknown): EntryChange => ({
      kind: "bulk",
      entries: [
        { ref: "A0001", version: 1 },
        { ref: "A0002", version: 1 },
      ],
      edit: { field: "calibres", how, value, source },
    });
    const entries = { A0001: standing(seed), A0002: standing(more, 2) };
    const added = versionsOf(plan(bulk("add", ".22 LR"), entries));
    expect(added.map(({ article }) => article.calibres)).toEqual([
      ["9x19", ".22 LR"],
      ["9x19", ".40 S&W", ".22 LR"],
    ]);
    const [first] = added;
    expect(first && provenanceOf(first.article, "calibres")).toEqual(seed.provenance);
    expect(first && rowsApart(first.article, "calibres")).toMatchObject([{ row: ".22 LR" }]);
    expect(plan(bulk("set", ["10 mm Auto"]), entries)).toEqual({
      conflicts: [{ ref: "A0002", fields: ["calibres"] }],
    });
  });

  test("taking back gives what stood before, unless somebody went on", () => {
    const undo = { kind: "undo", publication: "00000000-0000-7000-8000-000000000000" } as const;
    const before = standing(seed, 1);
    const merged = { ...before, version: 2, isListed: false, mergedInto: "FRM0002" };
    const facts = { base: () => undefined, undone: [{ ref: "FRM0001", version: 2, before }] };
    const [back] = versionsOf(planPublication(undo, { ...facts, standing: () => merged }));
    expect(back).toMatchObject({ version: 3, isListed: true, change: "undone" });
    expect(back?.mergedInto).toBeUndefined();
    const gone = planPublication(undo, { ...facts, standing: () => standing(seed, 3) });
    expect(gone).toEqual({ conflicts: [{ ref: "FRM0001", fields: [] }] });
  });
});

test("a part whose whole is missing is named", () => {
  const checked = checkArticle({ ...seed, parts: [{ part: "slide", within: "frame" }] });
  expect(checked).toEqual({ faults: [{ field: "parts", fault: "part_unknown" }] });
});
