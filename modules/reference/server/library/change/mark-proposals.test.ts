import { gunzipSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId, castPeople } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  type ArticleMarking,
  entryRoute,
  findMarksRoute,
  type LibraryMark,
  listReferenceProposalsRoute,
  MarkStatement,
  type Moved,
  markBearersRoute,
  markRoute,
  marksRoute,
  markVersionsRoute,
  moveProposalRoute,
  type OpenChange,
  ProposalStep,
  type ProposedMark,
  possibleSteps,
  proposeChangeRoute,
  proposeEditorialRoute,
  readProposalRoute,
  resubmitProposalRoute,
} from "#reference/contract";
import {
  drawPaths,
  linesMask,
  packHeadLength,
  packLengthBytes,
  planPack,
  readLists,
  statementOf,
  writeRuns,
} from "#reference/science";
import { type EditingServer, startEditingServer } from "#testing/editing/editing-server";
import { castContext, keepPhotograph } from "#testing/editing/keep-photograph";
import { problemOf } from "#testing/problem-of";
import { loadSeed } from "../../load-seed.ts";

const HELENE = 4; // editor, FR
const LUCIA = 17; // editor, ES
const JAVIER = 9;
const AMAL = 10; // officer, MA
const INGRID = 14; // editor, IFS

let tested: EditingServer;
beforeAll(async () => {
  tested = await startEditingServer();
});
afterAll(() => tested.stop());

const page = { title: "Catalogue of a museum", url: "https://example.org/marks" };
const horse: ProposedMark = {
  kind: "trademark",
  meaning: "maker",
  text: "QZX",
  shapes: ["horse", "circle"],
  places: [
    {
      part: "slide",
      side: "left",
    },
  ],
  holder: "Works of Test",
  country: "MA",
  usedOn: ["pistol"],
  source: page,
  pictures: [],
};

async function markOf(id: string, account = AMAL): Promise<LibraryMark> {
  return (await tested.as(account).call(markRoute, { params: { id } })).mark;
}

/** The mark as it stands with some of it stated otherwise. */
async function changeOf(id: string, changes: Partial<ProposedMark>): Promise<OpenChange> {
  const mark = await markOf(id);
  const content = { ...statementOf(mark), ...changes };
  return { kind: "mark", mark: id, baseVersion: mark.version ?? 0, content };
}

function proposeAs(account: number, change: OpenChange): Promise<Moved> {
  return tested.as(account).call(proposeChangeRoute, { body: { change, reason: "Seen on a gun" } });
}

function read(id: string, account = HELENE) {
  return tested.as(account).call(readProposalRoute, { params: { proposal: id } });
}

async function moveAs(
  account: number,
  { id }: { id: string },
  step: Exclude<ProposalStep, "resubmit">,
  reason?: string,
): Promise<Moved> {
  const { version } = await read(id);
  const input = { params: { proposal: id }, body: { step, ...(reason && { reason }) } };
  return tested.as(account).call(moveProposalRoute, input, { version });
}

async function listed(): Promise<LibraryMark[]> {
  return (await tested.as(JAVIER).call(marksRoute, {})).marks;
}

async function publish(made: Moved): Promise<Moved> {
  await moveAs(HELENE, made, "accept");
  return moveAs(INGRID, made, "accept");
}

/** The name of a new mark that two editors published. */
async function publishNew(content: ProposedMark): Promise<string> {
  const made = await proposeAs(AMAL, { kind: "new_mark", content });
  await publish(made);
  return (await read(made.id)).mark?.id ?? "";
}

/** The memory is read anew in a thread of its own, beside other tests. */
const slowly = { timeout: 90_000 };

describe("a new mark", () => {
  test(
    "stands once two editors published it: in the list, the search, its page, the pack",
    slowly,
    async () => {
      const made = await proposeAs(AMAL, { kind: "new_mark", content: horse });
      expect(await read(made.id, AMAL)).toMatchObject({
        kind: "new_mark",
        title: "QZX · Works of Test · MA",
        previews: [],
        entries: 0,
        mark: {
          differences: expect.arrayContaining([
            {
              field: "text",
              after: "QZX",
            },
          ]),
        },
      });
      await moveAs(HELENE, made, "accept");
      const listed = async () => (await tested.as(JAVIER).call(marksRoute, {})).marks;
      expect((await listed()).some(({ text }) => text === "QZX")).toBe(false);
      expect(await moveAs(INGRID, made, "accept")).toMatchObject({ state: "published" });
      const id = (await read(made.id)).mark?.id ?? "";
      expect(id).toMatch(/^pmk-\d+$/);
      const mark = await markOf(id, JAVIER);
      expect(mark).toMatchObject({
        text: "QZX",
        state: "verified",
        version: 1,
        codes: [],
        source: page,
        verified: {
          by: ["FR", "IFS"],
          at: tested.clock.now.toISOString(),
        },
      });
      expect((await listed()).at(-1)).toEqual(mark);
      await tested.table.engine.refresh();
      const found = async (body: object) => {
        const answer = await tested.as(JAVIER).call(findMarksRoute, { body });
        return answer.matches.map((match) => match.mark.id);
      };
      expect(await found({ text: "Q?X" })).toEqual([id]);
      expect(await found({ shapes: ["horse", "circle"], part: "slide" })).toContain(id);
      expect((await packedMarks()).find((one) => one.id === id)).toEqual(mark);
    },
  );

  test(
    "is found by a sketch of what was drawn, also on a phone, and names every page",
    slowly,
    async () => {
      const lines = [
        [30, 30, 200, 40, 60, 210, 30, 30],
        [120, 120, 210, 210],
      ];
      const drawing = drawPaths(lines, 240);
      const furtherSources = [{ title: "Another", url: "https://example.org/other" }];
      const id = await publishNew({ ...horse, text: "QZD", drawing, furtherSources });
      expect(await markOf(id, JAVIER)).toMatchObject({ drawing, furtherSources });
      await tested.table.engine.refresh();
      const sketch = writeRuns(linesMask(lines, 240, 5));
      const body = { sketch, limit: 3 };
      const { matches, isNear } = await tested.as(JAVIER).call(findMarksRoute, { body });
      expect([matches[0]?.mark.id, isNear]).toEqual([id, true]);
      // After a packing the next one waits for some time.
      const packed = async () => (await packedMarks()).find((one) => one.id === id)?.drawing;
      await expect.poll(packed, { timeout: 60_000 }).toEqual(drawing);
      const scribble = { ...horse, text: "QZE", drawing: ["M0 0<script>"] };
      expect(await problemOf(proposeAs(AMAL, { kind: "new_mark", content: scribble }))).toMatch(
        /^4/,
      );
    },
  );

  test("is what the markings of an entry link to", slowly, async () => {
    const id = await publishNew({ ...horse, text: "QZY" });
    const { version } = await tested.as(AMAL).call(entryRoute, { params: { ref: "FRM0210" } });
    const value: ArticleMarking[] = [{ kind: "make", mark: id, place: { part: "slide" } }];
    const changes = [{ field: "markings" as const, value, source: "Seen" }];
    const made = { kind: "edit" as const, ref: "FRM0210", baseVersion: version, changes };
    await publish(await proposeAs(AMAL, made));
    const asked = { params: { id }, query: {} };
    const { entries } = await tested.as(JAVIER).call(markBearersRoute, asked);
    expect(entries).toMatchObject([{ ref: "FRM0210", places: [{ part: "slide" }] }]);
  });

  test("is refused by name where it has no source, one nobody can open, or a period turned round", async () => {
    const { source: _, ...unsourced } = horse;
    const propose = (content: ProposedMark) => proposeAs(AMAL, { kind: "new_mark", content });
    expect(await problemOf(propose(unsourced))).toBe("422 /problems/reference.mark_source_missing");
    const script = { ...horse, source: { ...page, url: "javascript:alert(1)" } };
    expect(await problemOf(propose(script))).toMatch(/^4(00|22) /);
    expect(await problemOf(propose({ ...horse, yearFrom: 1950, yearTo: 1940 }))).toBe(
      "422 /problems/reference.proposal_unfit",
    );
  });
});

describe("a mark of the seed", () => {
  test("can be stated as it stands, whichever it is", async () => {
    const { marks } = await tested.as(JAVIER).call(marksRoute, {});
    for (const mark of marks)
      expect(MarkStatement.safeParse(statementOf(mark)).error?.issues, mark.id).toBeUndefined();
  });

  test("is verified by confirming it as it stands, once", async () => {
    const before = await markOf("cn-66");
    expect(before).not.toHaveProperty("verified");
    const made = await proposeAs(AMAL, await changeOf("cn-66", {}));
    expect((await read(made.id)).mark).toEqual({ id: "cn-66", differences: [] });
    await publish(made);
    const after = await markOf("cn-66", JAVIER);
    expect(after).toEqual({
      ...before,
      state: "verified",
      version: 1,
      verified: {
        by: ["FR", "IFS"],
        at: tested.clock.now.toISOString(),
      },
    });
    expect(await problemOf(proposeAs(AMAL, await changeOf("cn-66", {})))).toBe(
      "422 /problems/reference.proposal_empty",
    );
    expect((await markOf("cn-26")).state).toBe("unverified");
  });

  test("keeps every version: for whom, why, what, and never who", async () => {
    const change = await changeOf("cn-26", { holder: "Works of Test", yearFrom: 1957 });
    await publish(await proposeAs(AMAL, change));
    await publish(await proposeAs(JAVIER, await changeOf("cn-26", { yearTo: 1970 })));
    const asked = { params: { id: "cn-26" } };
    const { versions } = await tested.as(JAVIER).call(markVersionsRoute, asked);
    expect(versions).toMatchObject([
      { version: 2, member: "ES", differences: [{ field: "yearTo", after: 1970 }] },
      { version: 1, member: "MA", agency: "الجمارك", reason: "Seen on a gun" },
    ]);
    expect(versions[1]?.differences.map(({ field }) => field)).toEqual(["holder", "yearFrom"]);
    expect(JSON.stringify(versions)).not.toContain(castId("person", AMAL));
    expect(await markOf("cn-26")).toMatchObject({ version: 2, yearFrom: 1957, yearTo: 1970 });
    const none = tested.as(JAVIER).call(markVersionsRoute, { params: { id: "none" } });
    expect(await problemOf(none)).toBe("404 /problems/reference.mark_not_found");
    const nobody = tested.browser().call(markVersionsRoute, asked);
    expect(await problemOf(nobody)).toMatch(/^401 /);
  });

  test("goes back to its author where others published the same meanwhile, and is put right", async () => {
    const mine = await proposeAs(AMAL, await changeOf("dd-suhl", { town: "Suhl", yearTo: 1990 }));
    const other = await proposeAs(JAVIER, await changeOf("dd-suhl", { yearTo: 1989 }));
    const besides = await proposeAs(AMAL, await changeOf("dd-suhl", { usedOn: ["rifle"] }));
    await publish(other);
    expect((await publish(mine)).state).toBe("returned");
    const { conflicts, mark } = await read(mine.id, AMAL);
    expect(conflicts).toEqual([{ ref: "dd-suhl", fields: [], markFields: ["yearTo"] }]);
    expect(mark?.differences.map(({ field }) => field)).toContain("yearTo");
    expect((await publish(besides)).state).toBe("published");
    const stale = { kind: "mark" as const, mark: "dd-suhl", baseVersion: 0 };
    const content = { ...statementOf(await markOf("dd-suhl")), yearTo: 1991 };
    const again = (change: OpenChange) =>
      tested
        .as(AMAL)
        .call(
          resubmitProposalRoute,
          { params: { proposal: mine.id }, body: { change, reason: "The later page" } },
          { version: 3 },
        );
    expect(await problemOf(again({ ...stale, content }))).toBe("409 /problems/reference.overtaken");
    await again({ ...stale, baseVersion: 2, content });
    expect((await publish(mine)).state).toBe("published");
    expect(await markOf("dd-suhl")).toMatchObject({ version: 3, yearTo: 1991 });
  });

  test("shows photographs that were the author's to give", async () => {
    const file = await keepPhotograph(tested.database, AMAL);
    const pictures = [{ file, credit: "Customs laboratory" }];
    const made = await proposeAs(AMAL, await changeOf("us-fja", { pictures }));
    const seen = inTransaction(
      tested.database.runtime.query,
      castContext(JAVIER),
      async (transaction) =>
        (await sql`select id from files.file where id = ${file}`.execute(transaction)).rows,
    );
    expect(await seen).toHaveLength(1);
    await publish(made);
    expect((await markOf("us-fja", JAVIER)).pictures).toEqual(pictures);
    const foreign = await keepPhotograph(tested.database, AMAL);
    const stolen = await changeOf("us-fja", { pictures: [...pictures, { file: foreign }] });
    expect(await problemOf(proposeAs(JAVIER, stolen))).toBe(
      "422 /problems/reference.picture_not_found",
    );
  });

  test("is not there under a name that nobody gave", async () => {
    const content = statementOf(await markOf("us-fja"));
    const change = { kind: "mark" as const, mark: "none", baseVersion: 0, content };
    expect(await problemOf(proposeAs(AMAL, change))).toBe("404 /problems/reference.mark_not_found");
    const ahead = { ...change, mark: "us-fja", baseVersion: 9 };
    expect(await problemOf(proposeAs(AMAL, ahead))).toBe("409 /problems/reference.overtaken");
  });
});

describe("who may", () => {
  test("take a step is what the rule says, for each of the cast", async () => {
    const made = await proposeAs(AMAL, { kind: "new_mark", content: { ...horse, text: "QZW" } });
    await moveAs(HELENE, made, "accept");
    const standing = {
      state: "accepted" as const,
      author: castId("person", AMAL),
      acceptedBy: castId("person", HELENE),
    };
    for (const { number: person, accounts } of castPeople)
      for (const { number, roles } of accounts) {
        const isEditor = roles.includes("editor");
        if (!isEditor && person !== AMAL) {
          expect(await problemOf(read(made.id, number))).toMatch(/^404 /);
          continue;
        }
        const possible = possibleSteps(standing, castId("person", person), isEditor);
        expect([number, (await read(made.id, number)).steps]).toEqual([number, possible]);
        for (const step of ProposalStep.exclude(["resubmit"]).options)
          if (!possible.includes(step))
            expect(await problemOf(moveAs(number, made, step, "because"))).toMatch(/^403 /);
      }
  });

  test("accept: not the author, not the same editor twice; return: with a reason", async () => {
    const own = await proposeAs(HELENE, await changeOf("su-tula", {}));
    expect(await problemOf(moveAs(HELENE, own, "accept"))).toBe(
      "403 /problems/reference.own_proposal",
    );
    await moveAs(INGRID, own, "accept");
    expect(await problemOf(moveAs(INGRID, own, "accept"))).toBe(
      "403 /problems/reference.second_person_needed",
    );
    expect(await problemOf(moveAs(INGRID, own, "return"))).toBe(
      "422 /problems/reference.reason_missing",
    );
    expect(await moveAs(INGRID, own, "return", "Which page?")).toMatchObject({ state: "returned" });
    expect((await markOf("su-tula")).state).toBe("unverified");
  });

  test("see the proposals of a mark, by its name", async () => {
    const query = { ref: "su-tula", scope: "all", open: "true" } as const;
    const listed = async (account: number) =>
      (await tested.as(account).call(listReferenceProposalsRoute, { query })).proposals.length;
    expect([await listed(INGRID), await listed(AMAL)]).toEqual([1, 0]);
  });
});

describe("what was published of a mark is taken back", () => {
  const undo = (account: number, publication: string) =>
    tested.as(account).call(proposeEditorialRoute, {
      body: { change: { kind: "undo" as const, publication }, reason: "Not that mark" },
    });

  test(
    "a new one is found no more, keeps its page, and comes back when that is taken back",
    slowly,
    async () => {
      const made = await proposeAs(AMAL, { kind: "new_mark", content: { ...horse, text: "QZU" } });
      await publish(made);
      const id = (await read(made.id)).mark?.id ?? "";
      const back = await undo(LUCIA, made.id);
      expect((await read(back.id, HELENE)).mark).toEqual({
        id,
        differences: [],
        stands: "withdrawn",
      });
      await publish(back);
      expect(await markOf(id, JAVIER)).toMatchObject({ isWithdrawn: true, version: 2 });
      expect((await listed()).map((one) => one.id)).not.toContain(id);
      expect((await packedMarks()).map((one) => one.id)).not.toContain(id);
      const { version } = await tested.as(AMAL).call(entryRoute, { params: { ref: "FRM0211" } });
      const changes = [
        { field: "markings" as const, value: [{ kind: "make", mark: id }], source: "Seen" },
      ];
      const linking = { kind: "edit" as const, ref: "FRM0211", baseVersion: version, changes };
      expect(await problemOf(proposeAs(AMAL, linking))).toBe(
        "422 /problems/reference.mark_unknown",
      );
      expect(await problemOf(undo(LUCIA, made.id))).toBe("409 /problems/reference.entry_gone");
      await publish(await undo(LUCIA, back.id));
      expect((await listed()).map((one) => one.id)).toContain(id);
      const asked = { params: { id } };
      const { versions } = await tested.as(JAVIER).call(markVersionsRoute, asked);
      expect(versions.map(({ stands }) => stands)).toEqual([undefined, "withdrawn", undefined]);
    },
  );

  test("one of the seed stands as the seed has it, unverified; nobody but editors may ask", async () => {
    const before = await markOf("su-izhevsk");
    const made = await proposeAs(AMAL, await changeOf("su-izhevsk", { town: "Elsewhere" }));
    await publish(made);
    expect(await problemOf(undo(AMAL, made.id))).toMatch(/^403 /);
    const back = await undo(LUCIA, made.id);
    expect((await read(back.id, HELENE)).mark).toMatchObject({ stands: "seed" });
    // The editor who asks for it is not one of the two who decide.
    expect(await problemOf(moveAs(LUCIA, back, "accept"))).toMatch(/^403 /);
    await publish(back);
    expect(await markOf("su-izhevsk")).toEqual({ ...before, version: 2 });
  });
});

test("each publication leaves an act that says which mark and which version", async () => {
  const context = castContext(AMAL);
  const said = await inTransaction(tested.database.runtime.query, context, async (transaction) => {
    const found = await sql<{ content: { mark: string; version: number } }>`
      select content from ledger.act join ledger.act_content on act_id = act.id
      where verb = 'reference.mark.publish'`.execute(transaction);
    return found.rows.map(({ content }) => `${content.mark} ${content.version}`);
  });
  const kept = await sql<{ said: string }>`select mark || ' ' || version as said
    from reference.mark_version where agency = ${context.agency}`.execute(
    tested.database.runtime.query,
  );
  expect(said.length).toBeGreaterThan(3);
  expect(said.sort()).toEqual(kept.rows.map((row) => row.said).sort());
});

test("what is published outlives a seed that is loaded anew, and nobody writes over it", async () => {
  const { query } = tested.database.runtime;
  const over = sql`update reference.mark_version set reason = 'x'`.execute(query);
  await expect(over).rejects.toThrow(/permission denied/);
  await sql`update reference.seed set content_hash = 'other'`.execute(
    tested.database.migrator.query,
  );
  expect((await loadSeed(tested.database.migrator)).isLoaded).toBe(true);
  expect((await markOf("cn-66")).state).toBe("verified");
});

async function packedMarks(): Promise<readonly LibraryMark[]> {
  const { bytes } = await tested.table.pack.get();
  const length = packHeadLength(bytes.subarray(0, packLengthBytes));
  const plan = planPack(bytes.subarray(packLengthBytes, packLengthBytes + length));
  if (plan === undefined) throw new Error("the pack is not of this version");
  const { from, to } = plan.lists;
  return readLists(gunzipSync(bytes.subarray(from, to)).toString()).lists.marks;
}
