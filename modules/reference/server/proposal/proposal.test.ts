import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId, castPeople } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import { listNotificationsRoute } from "#platform/notifications/contract";
import {
  differenceRoute,
  type EditorialChange,
  entryRoute,
  type FieldChange,
  findRoute,
  identifyRoute,
  listReferenceProposalsRoute,
  listVersionsRoute,
  type Moved,
  markBearersRoute,
  moveProposalRoute,
  type OpenChange,
  ProposalStep,
  possibleSteps,
  previewBulkRoute,
  proposeChangeRoute,
  proposeEditorialRoute,
  readProposalRoute,
  readVersionRoute,
  resubmitProposalRoute,
} from "#reference/contract";
import { type EditingServer, startEditingServer } from "#testing/editing/editing-server";
import { castContext, keepPhotograph } from "#testing/editing/keep-photograph";
import { problemOf } from "#testing/problem-of";
import { findNamedEntry } from "../entry/named-entry-store.ts";

const HELENE = 4; // editor, FR
const LUCIA = 7; // desk, ES; the same person as
const LUCIA_THE_EDITOR = 17;
const JAVIER = 9;
const AMAL = 10; // officer, MA
const INGRID = 14; // editor, IFS

let tested: EditingServer;
beforeAll(async () => {
  tested = await startEditingServer();
});
afterAll(() => tested.stop());

const source = "Maker's manual, 1985";
const change = (field: FieldChange["field"], value: unknown): FieldChange => ({
  field,
  value,
  source,
});

async function versionOf(ref: string): Promise<number> {
  return (await tested.as(AMAL).call(entryRoute, { params: { ref } })).version;
}

async function editOf(ref: string, ...changes: FieldChange[]): Promise<OpenChange> {
  return { kind: "edit", ref, baseVersion: await versionOf(ref), changes };
}

function proposeAs(account: number, proposed: OpenChange): Promise<Moved> {
  const body = { change: proposed, reason: "Read on the gun" };
  return tested.as(account).call(proposeChangeRoute, { body });
}

function reorganiseAs(account: number, proposed: EditorialChange): Promise<Moved> {
  const body = { change: proposed, reason: "Tidied up" };
  return tested.as(account).call(proposeEditorialRoute, { body });
}

type Step = Exclude<ProposalStep, "resubmit">;

async function moveAs(account: number, { id }: { id: string }, step: Step, reason?: string) {
  const { version } = await read(id);
  const input = { params: { proposal: id }, body: { step, ...(reason && { reason }) } };
  return tested.as(account).call(moveProposalRoute, input, { version });
}

function read(id: string, account = HELENE) {
  return tested.as(account).call(readProposalRoute, { params: { proposal: id } });
}

/** Two editors who are neither the author nor each other. */
async function publish(made: Moved, first = HELENE, second = INGRID): Promise<Moved> {
  await moveAs(first, made, "accept");
  return moveAs(second, made, "accept");
}

async function bellOf(account: number): Promise<string[]> {
  const { notifications } = await tested.as(account).call(listNotificationsRoute, { query: {} });
  return notifications.map(({ code }) => code);
}

describe("a proposal", () => {
  test("is published by two editors and stands with its sources", async () => {
    const made = await proposeAs(AMAL, await editOf("FRM0191", change("capacityRounds", 18)));
    expect(await bellOf(HELENE)).toContain("reference.proposed");
    expect(await moveAs(HELENE, made, "accept")).toMatchObject({ state: "accepted", version: 2 });
    expect(await problemOf(moveAs(HELENE, made, "accept"))).toBe(
      "403 /problems/reference.second_person_needed",
    );
    expect(await moveAs(INGRID, made, "accept")).toMatchObject({ state: "published" });
    expect(await bellOf(AMAL)).toEqual([
      "reference.proposal_published",
      "reference.proposal_accepted",
    ]);
    const entry = await tested.as(JAVIER).call(entryRoute, { params: { ref: "FRM0191" } });
    expect(entry).toMatchObject({ version: 2, article: { capacityRounds: 18 } });
    expect(entry.article.fieldProvenance.capacityRounds).toEqual({
      source,
      state: "verified",
      verifiedBy: "FR IFS",
    });
  });

  test("leaves a version that says for whom, why and what, and never who", async () => {
    const params = { ref: "FRM0191" };
    const { versions } = await tested.as(JAVIER).call(listVersionsRoute, { params });
    expect(versions[0]).toMatchObject({
      version: 2,
      change: "edited",
      member: "MA",
      agency: "الجمارك",
      reason: "Read on the gun",
      fields: ["capacityRounds"],
    });
    expect(JSON.stringify(versions)).not.toContain(castId("person", AMAL));
    const query = { from: 1, to: 2 };
    const { differences } = await tested.as(JAVIER).call(differenceRoute, { params, query });
    expect(differences).toMatchObject([{ field: "capacityRounds", after: 18 }]);
    const first = { params: { ref: "FRM0191", number: 1 } };
    const was = await tested.as(JAVIER).call(readVersionRoute, first);
    expect(was.article.capacityRounds).not.toBe(18);
  });

  test("gives a part its numbers and a link what to look for, each told in the difference", async () => {
    const numbers = [{ kind: "serial", side: "right", matches: "whole", from: 1985 }];
    const parts = [{ part: "barrel", bears: ["proof"], numbers, isRegulated: true }];
    const difference = [{ language: "en", text: "The trigger guard is square." }];
    const links = [{ kind: "confused_with", ref: "FRM0193", difference, source }];
    const edit = await editOf("FRM0205", change("parts", parts), change("links", links));
    const made = await proposeAs(AMAL, edit);
    expect((await publish(made)).state).toBe("published");
    const params = { ref: "FRM0205" };
    const { article } = await tested.as(JAVIER).call(entryRoute, { params });
    expect(article.parts).toEqual(parts);
    expect(article.links).toEqual(links);
    expect(article.fieldProvenance.parts).toMatchObject({ source, state: "verified" });
    const query = { from: 1, to: 2 };
    const { differences } = await tested.as(JAVIER).call(differenceRoute, { params, query });
    expect(differences).toMatchObject([
      { field: "parts", items: { added: parts } },
      { field: "links", items: { added: links } },
    ]);
    const stale = [{ ...parts[0], numbers: [{ kind: "number_of_the_beast" }] }];
    const wrong = proposeAs(AMAL, await editOf("FRM0205", change("parts", stale)));
    expect(await problemOf(wrong)).toBe("422 /problems/reference.proposal_unfit");
  });

  test("is not accepted by its author under another account", async () => {
    const made = await proposeAs(LUCIA, await editOf("FRM0193", change("yearFrom", 1988)));
    expect(await problemOf(moveAs(LUCIA_THE_EDITOR, made, "accept"))).toBe(
      "403 /problems/reference.own_proposal",
    );
    const byEditor = await proposeAs(HELENE, await editOf("FRM0193", change("yearFrom", 1989)));
    expect(await problemOf(moveAs(HELENE, byEditor, "accept"))).toBe(
      "403 /problems/reference.own_proposal",
    );
    const done = await publish(byEditor, LUCIA_THE_EDITOR, INGRID);
    expect(done.state).toBe("published");
    await moveAs(LUCIA, made, "withdraw");
  });

  test("goes back with the fields others published meanwhile, and nothing is lost", async () => {
    const first = await proposeAs(AMAL, await editOf("FRM0194", change("yearFrom", 1990)));
    const second = await proposeAs(
      JAVIER,
      await editOf("FRM0194", change("yearFrom", 1991), change("capacityRounds", 9)),
    );
    await moveAs(HELENE, second, "accept");
    await publish(first);
    const returned = await moveAs(INGRID, second, "accept");
    expect(returned.state).toBe("returned");
    const seen = await read(second.id, JAVIER);
    expect(seen.conflicts).toEqual([{ ref: "FRM0194", fields: ["yearFrom"] }]);
    expect(seen.previews[0]?.differences.map(({ field }) => field)).toEqual([
      "capacityRounds",
      "yearFrom",
    ]);
    expect(await versionOf("FRM0194")).toBe(2);
    const body = {
      change: await editOf("FRM0194", change("capacityRounds", 9)),
      reason: "Put right",
    };
    const again = await tested
      .as(JAVIER)
      .call(resubmitProposalRoute, { params: { proposal: second.id }, body }, returned);
    expect(again.state).toBe("proposed");
    expect((await publish(second)).state).toBe("published");
    const { article } = await tested.as(AMAL).call(entryRoute, { params: { ref: "FRM0194" } });
    expect(article).toMatchObject({ yearFrom: 1990, capacityRounds: 9 });
  });

  test("of other fields is taken onto what stands", async () => {
    const one = await proposeAs(AMAL, await editOf("FRM0195", change("yearFrom", 1990)));
    const two = await proposeAs(JAVIER, await editOf("FRM0195", change("capacityRounds", 11)));
    await publish(one);
    expect((await publish(two)).state).toBe("published");
    const { article } = await tested.as(AMAL).call(entryRoute, { params: { ref: "FRM0195" } });
    expect(article).toMatchObject({ yearFrom: 1990, capacityRounds: 11 });
  });

  test("is refused where it is no entry, changes nothing or was read too long ago", async () => {
    const asked = async (...changes: FieldChange[]) =>
      problemOf(proposeAs(AMAL, await editOf("FRM0196", ...changes)));
    expect(await asked(change("model", "See Note"))).toBe("422 /problems/reference.proposal_unfit");
    expect(await asked(change("type", "spoon"))).toBe("422 /problems/reference.proposal_unfit");
    const gone = editOf("FRM9999", change("model", "1"));
    expect(await problemOf(gone)).toBe("404 /problems/reference.entry_not_found");
    const made = await proposeAs(AMAL, await editOf("FRM0196", change("capacityRounds", 12)));
    const stale = tested
      .as(HELENE)
      .call(
        moveProposalRoute,
        { params: { proposal: made.id }, body: { step: "accept" } },
        { version: 7 },
      );
    expect(await problemOf(stale)).toBe("412 /problems/http.version_mismatch");
    const silent = moveAs(HELENE, made, "return");
    expect(await problemOf(silent)).toBe("422 /problems/reference.reason_missing");
    await publish(made);
    expect(await asked(change("capacityRounds", 12))).toBe(
      "422 /problems/reference.proposal_empty",
    );
  });

  test("makes a new entry with a number of its own", async () => {
    const proposed: OpenChange = {
      kind: "new",
      changes: [change("make", "Vektor"), change("model", "CP1 test"), change("type", "pistol")],
    };
    const made = await proposeAs(AMAL, proposed);
    await publish(made);
    const { refs } = await read(made.id, AMAL);
    expect(refs).toEqual([expect.stringMatching(/^PMK1\d{5}$/)]);
    const params = { ref: refs[0] ?? "" };
    const { article } = await tested.as(JAVIER).call(entryRoute, { params });
    expect(article).toMatchObject({ make: "Vektor", state: "verified" });
  });

  test("links a marking with a mark of the library, which names the entry, and with no other", async () => {
    const bearers = () => {
      const input = { params: { id: "uk-london-view" }, query: {} };
      return tested.as(JAVIER).call(markBearersRoute, input);
    };
    expect(await bearers()).toEqual({ entries: [], next: null });
    const place = { part: "barrel", side: "left" };
    const marking = { kind: "proof", mark: "uk-london-view", place };
    const markings = [marking, { ...marking, place: undefined }, { kind: "make", text: "STEYR" }];
    await publish(await proposeAs(AMAL, await editOf("FRM0198", change("markings", markings))));
    const { entries } = await bearers();
    expect(entries).toMatchObject([{ ref: "FRM0198", places: [place] }]);
    const unknown = change("markings", [{ kind: "proof", mark: "uk-nowhere" }]);
    expect(await problemOf(proposeAs(AMAL, await editOf("FRM0197", unknown)))).toBe(
      "422 /problems/reference.mark_unknown",
    );
    const long = change("markings", [{ kind: "proof", mark: "a".repeat(61) }]);
    expect(await problemOf(proposeAs(AMAL, await editOf("FRM0197", long)))).toBe(
      "422 /problems/reference.proposal_unfit",
    );
  });

  test("that records what else is written on a gun leads who reads it there to the entry", async () => {
    const ref = "FRM0201";
    const markings = [{ kind: "patent", text: "PAT. 4,821,337" }];
    const observation = { type: "pistol" as const, markings: [{ text: "4 821 337" }] };
    const ask = async () => {
      const found = await tested.as(AMAL).call(identifyRoute, { body: observation });
      return found.identification.candidates.findIndex(({ alike }) => alike.includes(ref));
    };
    expect(await ask()).not.toBe(0);
    await publish(await proposeAs(AMAL, await editOf(ref, change("markings", markings))));
    await tested.table.engine.refresh();
    expect(await ask()).toBe(0);
  });

  test("opens its photographs to every member, and only the author's own", async () => {
    const file = await keepPhotograph(tested.database, AMAL);
    const pictures = [{ file, view: "left", marks: [] }];
    await proposeAs(AMAL, await editOf("FRM0197", change("pictures", pictures)));
    const seenBy = (account: number) =>
      inTransaction(tested.database.runtime.query, castContext(account), async (transaction) => {
        const found = sql<{ id: string }>`select id from files.file where id = ${file}`;
        return (await found.execute(transaction)).rows.length;
      });
    expect(await seenBy(JAVIER)).toBe(1);
    const foreign = await keepPhotograph(tested.database, AMAL);
    const stolen = editOf(
      "FRM0197",
      change("pictures", [{ file: foreign, view: "top", marks: [] }]),
    );
    expect(await problemOf(proposeAs(JAVIER, await stolen))).toBe(
      "422 /problems/reference.picture_not_found",
    );
  });
});

describe("who may", () => {
  test("take a step is what the rule says, for each of the cast", async () => {
    const made = await proposeAs(AMAL, await editOf("FRM0198", change("yearFrom", 1991)));
    await moveAs(HELENE, made, "accept");
    const standing = {
      state: "accepted",
      author: castId("person", AMAL),
      acceptedBy: castId("person", HELENE),
    } as const;
    for (const { number: person, accounts } of castPeople) {
      for (const { number, roles } of accounts) {
        const isEditor = roles.includes("editor");
        const isSeen = isEditor || person === AMAL;
        const asked = read(made.id, number);
        if (!isSeen) {
          expect(await problemOf(asked)).toBe("404 /problems/reference.proposal_not_found");
          continue;
        }
        const possible = possibleSteps(standing, castId("person", person), isEditor);
        expect([number, (await asked).steps]).toEqual([number, possible]);
        for (const step of ProposalStep.exclude(["resubmit"]).options)
          if (!possible.includes(step))
            expect(await problemOf(moveAs(number, made, step, "because"))).toMatch(/^403 /);
      }
    }
  });

  test("see a proposal: its author and editors, in lists too", async () => {
    const listed = async (account: number) => {
      const query = { scope: "all", open: "true" } as const;
      const { proposals } = await tested.as(account).call(listReferenceProposalsRoute, { query });
      return proposals.map(({ isOwn }) => isOwn);
    };
    expect(await listed(3)).toEqual([]);
    expect(new Set(await listed(AMAL))).toEqual(new Set([true]));
    expect(new Set(await listed(INGRID))).toEqual(new Set([false]));
    const refused = tested.as(AMAL).call(proposeEditorialRoute, {
      body: { change: { kind: "merge", ref: "FRM0191", into: "FRM0193" }, reason: "the same" },
    });
    expect(await problemOf(refused)).toBe("403 /problems/http.not_permitted");
  });
});

/** The memory is read anew in a thread of its own, beside other tests. */
const slowly = { timeout: 90_000 };

describe("an editor's change", () => {
  test("merges, and the old number leads on until that is taken back", slowly, async () => {
    const merge = { kind: "merge", ref: "FRM0202", into: "FRM0203" } as const;
    const made = await reorganiseAs(HELENE, merge);
    expect((await publish(made, INGRID, LUCIA_THE_EDITOR)).state).toBe("published");
    const open = () => tested.as(AMAL).call(entryRoute, { params: { ref: "FRM0202" } });
    expect(await open()).toMatchObject({ ref: "FRM0203", merged: ["FRM0202"] });
    const history = { params: { ref: "FRM0202" } };
    const { versions } = await tested.as(AMAL).call(listVersionsRoute, history);
    expect(versions.map((one) => one.mergedInto)).toEqual(["FRM0203", undefined]);
    await tested.table.engine.refresh();
    const body = { query: "FRM0202", facets: { kind: ["entry"] } };
    const { results } = await tested.as(AMAL).call(findRoute, { body });
    // What it lacked of the other, another calibre, is a variant of its own now.
    expect(results[0]?.id).toMatch(/^FRM0203-[12]$/);
    const undo = await reorganiseAs(INGRID, { kind: "undo", publication: made.id });
    expect((await publish(undo, HELENE, LUCIA_THE_EDITOR)).state).toBe("published");
    expect(await open()).toMatchObject({ ref: "FRM0202", version: 3, isListed: true });
    const again = reorganiseAs(INGRID, { kind: "undo", publication: undo.id });
    expect((await again).state).toBe("proposed");
  });

  test("splits, and each names the other", async () => {
    const split: EditorialChange = {
      kind: "split",
      ref: "FRM0204",
      baseVersion: 1,
      changes: [],
      apart: [change("model", "Apart")],
    };
    const made = await reorganiseAs(HELENE, split);
    await publish(made, INGRID, LUCIA_THE_EDITOR);
    const { refs } = await read(made.id);
    const fresh = refs.find((ref) => ref.startsWith("PMK")) ?? "";
    const apart = await tested.as(AMAL).call(entryRoute, { params: { ref: fresh } });
    expect(apart.article).toMatchObject({ model: "Apart", links: [{ ref: "FRM0204" }] });
    const own = await tested.as(AMAL).call(entryRoute, { params: { ref: "FRM0204" } });
    expect(own.linkedFrom).toMatchObject([{ ref: fresh, kind: "split_from" }]);
  });

  test(
    "a variant moved by a split is found under its old number, until the split is taken back",
    slowly,
    async () => {
      const variants = [
        { number: 1, calibres: ["9x19mm Parabellum"] },
        { number: 2, calibres: [".45 ACP"] },
      ];
      await publish(await proposeAs(AMAL, await editOf("FRM0206", change("variants", variants))));
      const split: EditorialChange = {
        kind: "split",
        ref: "FRM0206",
        baseVersion: 2,
        changes: [change("variants", variants.slice(0, 1))],
        apart: [change("model", "Moved"), change("variants", variants.slice(1))],
      };
      const made = await reorganiseAs(HELENE, split);
      await publish(made, INGRID, LUCIA_THE_EDITOR);
      const fresh = (await read(made.id)).refs.find((ref) => ref.startsWith("PMK")) ?? "";
      const open = (ref: string) => tested.as(AMAL).call(entryRoute, { params: { ref } });
      expect(await open("FRM0206-2")).toMatchObject({ ref: fresh, entry: { ref: `${fresh}-2` } });
      expect(await open("FRM0206-1")).toMatchObject({
        ref: "FRM0206",
        entry: { ref: "FRM0206-1" },
      });
      expect(await open("FRM0206-9")).toMatchObject({
        ref: "FRM0206",
        entry: { ref: "FRM0206-1" },
      });
      const named = await inTransaction(tested.database.runtime.query, castContext(AMAL), (one) =>
        findNamedEntry(one, "FRM0206-2"),
      );
      expect(named).toMatchObject({ ref: fresh, entry: { ref: `${fresh}-2` } });
      expect(named?.refs).toEqual(expect.arrayContaining([fresh, "FRM0206-2"]));
      expect(named?.refs).not.toContain("FRM0206");
      await tested.table.engine.refresh();
      const body = { query: "FRM0206-2", facets: { kind: ["entry" as const] } };
      const { results } = await tested.as(AMAL).call(findRoute, { body });
      expect(results[0]?.id).toBe(`${fresh}-2`);
      const undo = await reorganiseAs(HELENE, { kind: "undo", publication: made.id });
      await publish(undo, INGRID, LUCIA_THE_EDITOR);
      expect(await open("FRM0206-2")).toMatchObject({
        ref: "FRM0206",
        entry: { ref: "FRM0206-2" },
      });
    },
  );

  test("a number that a split took away is not given to another variant", slowly, async () => {
    const ref = "FRM0207";
    const [own, moved, later] = ["9x19mm Parabellum", ".45 ACP", ".40 S&W"].map((calibre, at) => ({
      number: Math.min(at + 1, 2),
      calibres: [calibre],
    }));
    await publish(await proposeAs(AMAL, await editOf(ref, change("variants", [own, moved]))));
    const made = await reorganiseAs(HELENE, {
      kind: "split",
      ref,
      baseVersion: 2,
      changes: [change("variants", [own])],
      apart: [change("model", "Taken away"), change("variants", [moved])],
    });
    await publish(made, INGRID, LUCIA_THE_EDITOR);
    await publish(await proposeAs(AMAL, await editOf(ref, change("variants", [own, later]))));
    const open = (at: string) => tested.as(AMAL).call(entryRoute, { params: { ref: at } });
    const { entry, article } = await open(`${ref}-2`);
    expect([article.model, entry.calibres]).toEqual(["Taken away", moved?.calibres]);
    expect((await open(`${ref}-3`)).entry).toMatchObject({
      ref: `${ref}-3`,
      calibres: [".40 S&W"],
    });
  });

  test("changes many at once after a look at each, all or none", slowly, async () => {
    await tested.table.engine.refresh();
    const edit = { field: "productCodes", how: "add", value: "P-TEST", source } as const;
    const asked = { query: "steyr", facets: { type: ["pistol"] }, edit };
    const preview = await tested.as(HELENE).call(previewBulkRoute, { body: asked });
    expect(preview.found).toBeGreaterThan(2);
    expect(preview.entries).toHaveLength(preview.found);
    expect(preview.previews.every(({ make }) => make === "Steyr")).toBe(true);
    const bulk: EditorialChange = { kind: "bulk", entries: preview.entries, edit };
    const made = await reorganiseAs(HELENE, bulk);
    await publish(made, INGRID, LUCIA_THE_EDITOR);
    for (const { ref, version } of preview.entries) {
      const entry = await tested.as(AMAL).call(entryRoute, { params: { ref } });
      expect(entry).toMatchObject({ version: version + 1 });
      expect(entry.article.productCodes).toContain("P-TEST");
    }
    const [first] = preview.entries;
    if (first === undefined) throw new Error("no Steyr in the seed");
    const entries = preview.entries.map(({ ref, version }) => ({ ref, version: version + 1 }));
    const set = { ...edit, how: "set" as const, value: ["OTHER"] };
    const stale = await reorganiseAs(HELENE, { kind: "bulk", entries, edit: set });
    const meanwhile = await proposeAs(AMAL, await editOf(first.ref, change("productCodes", ["X"])));
    await publish(meanwhile);
    expect((await publish(stale, INGRID, LUCIA_THE_EDITOR)).state).toBe("returned");
    for (const { ref } of entries.slice(1)) expect(await versionOf(ref)).toBe(2);
  });
});

describe("what is kept", () => {
  test("an entry is the fold of its versions", async () => {
    const { rows } = await sql<{ ref: string }>`
      select entry.ref from reference.entry
      left join lateral (select * from reference.entry_version as kept where kept.ref = entry.ref
        order by version desc limit 1) as last on true
      where (entry.version, entry.article, entry.is_listed, entry.merged_into)
        is distinct from (last.version, last.article, last.is_listed, last.merged_into)
        or entry.version <> (select count(*) from reference.entry_version as kept
          where kept.ref = entry.ref)`.execute(tested.database.migrator.query);
    expect(rows).toEqual([]);
  });
});
