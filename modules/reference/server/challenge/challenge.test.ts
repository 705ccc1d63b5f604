import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId, castPeople, listHolders } from "#platform/access/server";
import { listNotificationsRoute } from "#platform/notifications/contract";
import {
  type ChallengeStep,
  dueAfter,
  editPage,
  listChallengesRoute,
  moveChallengeRoute,
  openChallengeRoute,
  possibleChallengeSteps,
  proposeChangeRoute,
  readChallengeRoute,
} from "#reference/contract";
import { type EditingServer, startEditingServer } from "#testing/editing/editing-server";
import { problemOf } from "#testing/problem-of";
import { escalateOverdue } from "./escalate-overdue.ts";

const HELENE = 4; // editor, FR
const LUCIA = 7; // the same person as
const LUCIA_THE_EDITOR = 17;
const AMAL = 10; // officer, MA
const INGRID = 14; // editor, IFS

let tested: EditingServer;
beforeAll(async () => {
  tested = await startEditingServer();
});
afterAll(() => tested.stop());

function open(account: number, ref = "FRM0191") {
  const body = {
    ref,
    field: "capacityRounds" as const,
    grounds: "The magazine of the one before me takes 19.",
    language: "en" as const,
    source: "Measured on exhibit",
  };
  return tested.as(account).call(openChallengeRoute, { body });
}

function read(account: number, id: string) {
  return tested.as(account).call(readChallengeRoute, { params: { challenge: id } });
}

async function move(account: number, id: string, step: ChallengeStep, words?: string) {
  const { version } = await read(HELENE, id);
  const input = { params: { challenge: id }, body: { step, ...(words && { words }) } };
  return tested.as(account).call(moveChallengeRoute, input, { version });
}

async function bellOf(account: number): Promise<string[]> {
  const { notifications } = await tested.as(account).call(listNotificationsRoute, { query: {} });
  return notifications.map(({ code }) => code);
}

async function escalateAt(now: Date): Promise<number> {
  const editors = await listHolders(tested.database.worker.query, "editor");
  return escalateOverdue(tested.database.worker.query, editors, now);
}

describe("a challenge", () => {
  test("is told to editors, asked about, replied to and upheld into a proposal", async () => {
    const made = await open(AMAL);
    expect(made.dueAt).toBe(dueAfter(tested.clock.now, 10).toISOString());
    expect(await bellOf(HELENE)).toContain("reference.challenged");
    await move(HELENE, made.id, "ask", "Which variant was it?");
    expect(await bellOf(AMAL)).toContain("reference.challenge_asked");
    tested.clock.now = new Date(tested.clock.now.getTime() + 60_000);
    const replied = await move(AMAL, made.id, "reply", "The one with the long grip");
    expect(replied).toMatchObject({
      state: "open",
      dueAt: dueAfter(tested.clock.now, 10).toISOString(),
    });
    await move(INGRID, made.id, "uphold");
    const seen = await read(AMAL, made.id);
    expect(seen.history.map(({ step }) => step)).toEqual(["open", "ask", "reply", "uphold"]);
    expect(JSON.stringify(seen)).not.toContain(castId("person", INGRID));
    expect(editPage(seen.ref, made.id)).toContain(made.id);
    const change = { field: "capacityRounds" as const, value: 19, source: "Measured on exhibit" };
    const body = {
      change: { kind: "edit" as const, ref: seen.ref, baseVersion: 1, changes: [change] },
      reason: seen.grounds,
      challenge: made.id,
    };
    const proposal = await tested.as(INGRID).call(proposeChangeRoute, { body });
    expect((await read(HELENE, made.id)).proposal).toBe(proposal.id);
  });

  test("is rejected with a reason only, and by another person", async () => {
    const made = await open(LUCIA);
    const silent = move(HELENE, made.id, "reject");
    expect(await problemOf(silent)).toBe("422 /problems/reference.words_missing");
    const own = move(LUCIA_THE_EDITOR, made.id, "reject", "Not so");
    expect(await problemOf(own)).toBe("403 /problems/reference.own_challenge");
    expect(await move(HELENE, made.id, "reject", "The drawing says 17")).toMatchObject({
      state: "rejected",
    });
    expect(await bellOf(LUCIA)).toContain("reference.challenge_rejected");
  });

  test("is overdue from its moment on, and every editor is told once", async () => {
    const made = await open(AMAL, "FRM0193");
    const due = new Date(made.dueAt);
    const at = (seconds: number) => new Date(due.getTime() + seconds * 1000);
    const isOverdueAt = async (seconds: number) => {
      tested.clock.now = at(seconds);
      return (await read(AMAL, made.id)).isOverdue;
    };
    expect(await isOverdueAt(-1)).toBe(false);
    expect(await escalateAt(at(-1))).toBe(0);
    expect(await isOverdueAt(0)).toBe(true);
    expect(await escalateAt(at(0))).toBe(1);
    expect(await isOverdueAt(1)).toBe(true);
    expect(await escalateAt(at(1))).toBe(0);
    for (const account of [HELENE, INGRID, AMAL])
      expect(
        (await bellOf(account)).filter((code) => code === "reference.challenge_overdue"),
      ).toHaveLength(1);
    const { challenges } = await tested.as(INGRID).call(listChallengesRoute, { query: {} });
    expect(challenges[0]).toMatchObject({ id: made.id, isOverdue: true });
    expect((await read(HELENE, made.id)).history.at(-1)).toMatchObject({ step: "escalate" });
  });

  test("lets each of the cast do what the rule says and see what is theirs", async () => {
    const made = await open(AMAL, "FRM0194");
    const standing = { state: "open", challenger: castId("person", AMAL) } as const;
    for (const { number: person, accounts } of castPeople)
      for (const { number, roles } of accounts) {
        const isEditor = roles.includes("editor");
        if (!isEditor && person !== AMAL) {
          expect(await problemOf(read(number, made.id))).toBe(
            "404 /problems/reference.challenge_not_found",
          );
          continue;
        }
        const possible = possibleChallengeSteps(standing, castId("person", person), isEditor);
        expect([number, (await read(number, made.id)).steps]).toEqual([number, possible]);
      }
  });
});
