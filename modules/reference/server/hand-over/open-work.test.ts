import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { castId } from "#platform/access/server";
import { inTransaction } from "#platform/database";
import {
  listChallengesRoute,
  listReferenceProposalsRoute,
  type Moved,
  moveProposalRoute,
  openChallengeRoute,
  proposeChangeRoute,
  readProposalRoute,
} from "#reference/contract";
import { type EditingServer, startEditingServer } from "#testing/editing/editing-server";
import { problemOf } from "#testing/problem-of";
import { referenceWork } from "./open-work.ts";

const [THOMAS, HELENE, INGRID] = [3, 4, 14];
const thomas = castId("person", THOMAS);
const administrator = { member: "FR", agency: castId("agency", 1), person: castId("person", 5) };
const capacity = { principal: "member_administrator" };

let tested: EditingServer;
let proposed: Moved;
let challenged: string;
beforeAll(async () => {
  tested = await startEditingServer();
  const capacityRounds = { field: "capacityRounds" as const, value: 15, source: "Manual" };
  const change = {
    kind: "edit" as const,
    ref: "FRM0194",
    baseVersion: 1,
    changes: [capacityRounds],
  };
  const as = tested.as(THOMAS);
  proposed = await as.call(proposeChangeRoute, { body: { change, reason: "Counted" } });
  const wrong = { ref: "FRM0197", grounds: "The barrel is longer", language: "en" as const };
  challenged = (await as.call(openChallengeRoute, { body: wrong })).id;
});
afterAll(() => tested.stop());

const heldBy = (person: string, context: object) =>
  inTransaction(tested.database.runtime.query, context, async (transaction) => {
    const held = await Promise.all(referenceWork.map(({ list }) => list(transaction, person)));
    return held.flat().map(({ id, reference }) => ({ id, reference }));
  });

const give = (at: number, id: string, account: number, by = administrator, hasLeft = true) =>
  inTransaction(tested.database.runtime.query, { ...by, ...capacity }, async (transaction) => {
    const person = castId("person", account);
    const to = { person, account: castId("account", account), agency: castId("agency", 2) };
    const giving = { id, from: thomas, hasLeft, to, by, now: new Date() };
    return (await referenceWork[at]?.give(transaction, giving)) === true;
  });

const openProposals = async (account: number) => {
  const query = { scope: "own" as const };
  const { proposals } = await tested.as(account).call(listReferenceProposalsRoute, { query });
  return proposals.map(({ id }) => id);
};

describe("what a person has open in the reference table", () => {
  test("is found by an administrator of the author's member, in that capacity alone", async () => {
    const held = [
      { id: proposed.id, reference: "FRM0194" },
      { id: challenged, reference: "FRM0197" },
    ];
    expect(await heldBy(thomas, { ...administrator, ...capacity })).toEqual(held);
    expect(await heldBy(thomas, administrator)).toEqual([]);
    expect(await heldBy(thomas, { ...administrator, member: "ES", ...capacity })).toEqual([]);
  });

  test("is never given to the editor who accepted it", async () => {
    const params = { proposal: proposed.id };
    const body = { step: "accept" as const };
    const accepted = await tested.as(HELENE).call(moveProposalRoute, { params, body }, proposed);
    expect(await give(0, proposed.id, HELENE)).toBe(false);
    const back = { step: "return" as const, reason: "Which variant?" };
    await tested.as(INGRID).call(moveProposalRoute, { params, body: back }, accepted);
  });

  test("is its taker's, who is then no second person to it", async () => {
    expect(await give(0, proposed.id, HELENE, { ...administrator, member: "ES" })).toBe(false);
    // An author who stays could accept what once was theirs.
    expect(await give(0, proposed.id, HELENE, administrator, false)).toBe(false);
    expect(await give(0, proposed.id, HELENE)).toBe(true);
    expect(await give(1, challenged, HELENE)).toBe(true);
    expect(await give(1, challenged, HELENE)).toBe(false);
    expect(await heldBy(thomas, { ...administrator, ...capacity })).toEqual([]);
    expect(await openProposals(HELENE)).toEqual([proposed.id]);
    expect(await openProposals(THOMAS)).toEqual([]);
    const listed = await tested.as(THOMAS).call(listChallengesRoute, { query: {} });
    expect(listed.challenges).toEqual([]);
    const params = { proposal: proposed.id };
    const read = await tested.as(HELENE).call(readProposalRoute, { params });
    const body = { step: "accept" as const };
    const accepting = tested.as(HELENE).call(moveProposalRoute, { params, body }, read);
    expect(await problemOf(accepting)).toMatch(/reference\.own_proposal$/);
  });
});
