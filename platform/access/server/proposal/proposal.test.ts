import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  decideProposalRoute,
  listProposalsRoute,
  type MemberAdmission,
  type Proposal,
  proposeMemberRoute,
  proposeRoleRoute,
  Role,
  sessionRoute,
} from "#platform/access/contract";
import { listMembersRoute } from "#platform/directory/contract";
import { problemOf } from "#testing/problem-of";
import { type Browser, startTestServer, type TestServer } from "#testing/test-server";
import { castId } from "../demonstration/cast-id.ts";
import { castPeople } from "../demonstration/cast-people.ts";

let tested: TestServer;
/** Every account of the cast, signed in. */
const browsers = new Map<number, Browser>();
beforeAll(async () => {
  tested = await startTestServer();
  for (const { accounts } of castPeople) {
    for (const { number } of accounts) browsers.set(number, await tested.signedIn(number));
  }
});
afterAll(() => tested.stop());

function as(account: number): Browser {
  const browser = browsers.get(account);
  if (browser === undefined) throw new Error(`no account ${account} in the cast`);
  return browser;
}

const MARC = 5;
const SOPHIE = 6;
const LUCIA = 7;
const LUCIA_AT_THE_REGULATOR = 17;
const CARMEN = 8;
const JAVIER = 9;
const INGRID = 14;
const MATEO = 15;

function proposeFor(by: number, account: number, role: Role): Promise<Proposal> {
  const body = { account: castId("account", account), role, reason: "needed at the post" };
  return as(by).call(proposeRoleRoute, { body });
}

function decideAs(by: number, proposal: Proposal, decision: "approved" | "declined" | "withdrawn") {
  const params = { proposal: proposal.id };
  return as(by).call(decideProposalRoute, { params, body: { decision } });
}

const SECOND = "403 /problems/access.second_person_needed";

describe("a role", () => {
  test("is granted by two persons and works from the next request on", async () => {
    const proposal = await proposeFor(LUCIA, JAVIER, "analyst");
    const { proposals } = await as(CARMEN).call(listProposalsRoute, { query: {} });
    expect(proposals.map(({ id }) => id)).toContain(proposal.id);
    await decideAs(CARMEN, proposal, "approved");
    expect(await as(JAVIER).call(sessionRoute, {})).toMatchObject({
      roles: ["analyst", "officer"],
    });
    expect(await problemOf(decideAs(CARMEN, proposal, "approved"))).toBe(
      "409 /problems/access.proposal_decided",
    );
  });

  test("is not granted by the proposer, under no account of hers", async () => {
    const proposal = await proposeFor(LUCIA, JAVIER, "trainer");
    expect(await problemOf(decideAs(LUCIA, proposal, "approved"))).toBe(SECOND);
    // Her other account is given the right to decide, and still she is one person.
    const toOther = await proposeFor(CARMEN, LUCIA_AT_THE_REGULATOR, "member_administrator");
    expect(await problemOf(decideAs(LUCIA, toOther, "approved"))).toBe(
      "403 /problems/access.own_role",
    );
    await decideAs(INGRID, toOther, "approved");
    expect(await problemOf(decideAs(LUCIA_AT_THE_REGULATOR, proposal, "approved"))).toBe(SECOND);
    await decideAs(LUCIA_AT_THE_REGULATOR, proposal, "withdrawn");
  });

  test("is not even granted by one person where the code forgets to ask", async () => {
    const proposal = await proposeFor(LUCIA, JAVIER, "trainer");
    const forced = sql`update access.proposal set decision = 'approved', decided_at = now(),
      decided_by = proposed_by where id = ${proposal.id}`.execute(tested.database.migrator.query);
    await expect(forced).rejects.toMatchObject({ constraint: "proposal_two_persons" });
    await decideAs(LUCIA, proposal, "withdrawn");
  });

  test("of desk or secretariat exists at such an agency only", async () => {
    expect(await problemOf(proposeFor(LUCIA, JAVIER, "desk"))).toBe(
      "422 /problems/access.role_not_for_member",
    );
    expect(await problemOf(proposeFor(LUCIA, JAVIER, "secretariat"))).toBe(
      "422 /problems/access.role_not_for_member",
    );
  });

  test("is proposed once under an idempotency key, however often it is sent", async () => {
    const body = { account: castId("account", JAVIER), role: "editor", reason: "once" } as const;
    const send = (idempotencyKey: string, reason = "once") =>
      as(LUCIA).call(proposeRoleRoute, { body: { ...body, reason } }, { idempotencyKey });
    const first = await send("key-0001-access");
    expect(await send("key-0001-access")).toEqual(first);
    expect(await problemOf(send("key-0001-access", "other words"))).toBe(
      "422 /problems/http.key_reused",
    );
    await decideAs(LUCIA, first, "withdrawn");
  });
});

test("nobody but an administrator of the member or the secretariat proposes or decides, and never alone", async () => {
  const accounts = castPeople.flatMap(({ accounts, member, number }) =>
    accounts.map((account) => ({ account: account.number, member, person: number })),
  );
  const anAccount = fc.constantFrom(...accounts);
  const administers = async (account: number, member: string) => {
    const state = await as(account).call(sessionRoute, {});
    if (state.state !== "open") throw new Error("the cast is signed in");
    if (state.roles.includes("secretariat")) return true;
    return state.roles.includes("member_administrator") && state.member === member;
  };
  const steps = fc.record({
    proposer: anAccount,
    target: anAccount,
    decider: anAccount,
    role: fc.constantFrom(...Role.options),
  });
  await fc.assert(
    fc.asyncProperty(steps, async ({ proposer, target, decider, role }) => {
      const mayPropose = await administers(proposer.account, target.member);
      const proposal = await proposeFor(proposer.account, target.account, role).catch(
        () => undefined,
      );
      if (proposal === undefined) return;
      expect(mayPropose && proposer.person !== target.person).toBe(true);
      const mayDecide = await administers(decider.account, target.member);
      const isGranted = await decideAs(decider.account, proposal, "approved").then(
        () => true,
        () => false,
      );
      const isThird = ![proposer.person, target.person].includes(decider.person);
      expect(isGranted).toBe(mayDecide && isThird);
      if (!isGranted) await decideAs(proposer.account, proposal, "withdrawn");
    }),
    { numRuns: 80 },
  );
});

describe("a member", () => {
  const admission: MemberAdmission = {
    kind: "admit_member",
    member: "SN",
    names: null,
    agency: { kind: "national_bureau", name: "Bureau central", nameLanguage: "fr", place: "Dakar" },
    languages: ["fr"],
    zone: "Africa/Dakar",
    administrator: { name: "Awa Ndiaye", signInName: "awa.ndiaye", language: "fr" },
  };

  test("is admitted by two of the secretariat and begins with one invited administrator", async () => {
    const body = { content: admission, reason: "accession of November" };
    const proposal = await as(INGRID).call(proposeMemberRoute, { body });
    expect(await problemOf(decideAs(INGRID, proposal, "approved"))).toBe(SECOND);
    const { invitation } = await decideAs(MATEO, proposal, "approved");
    expect(invitation).toMatch(/^[\w-]{43}$/);
    const { members } = await as(JAVIER).call(listMembersRoute, { query: {} });
    expect(members.find(({ id }) => id === "SN")).toMatchObject({ standing: "active" });
  });

  test("is suspended: its people see nothing at once, and sign in anew when it is readmitted", async () => {
    const kenyan = await tested.signedIn(12);
    const suspend = { content: { kind: "suspend_member", member: "KE" }, reason: "test" } as const;
    const proposal = await as(INGRID).call(proposeMemberRoute, { body: suspend });
    await kenyan.call(listMembersRoute, { query: {} });
    await decideAs(MATEO, proposal, "approved");
    const refused = "401 /problems/http.not_signed_in";
    expect(await problemOf(kenyan.call(listMembersRoute, { query: {} }))).toBe(refused);
    const readmit = { content: { kind: "readmit_member", member: "KE" }, reason: "test" } as const;
    const back = await as(MATEO).call(proposeMemberRoute, { body: readmit });
    await decideAs(INGRID, back, "approved");
    expect(await problemOf(kenyan.call(listMembersRoute, { query: {} }))).toBe(refused);
    const again = await tested.signedIn(12);
    await again.call(listMembersRoute, { query: {} });
  });

  test("is no matter of its administrators, who do not even see the proposal", async () => {
    const content = { kind: "suspend_member", member: "ES" } as const;
    const body = { content, reason: "confidential so far" };
    const proposal = await as(INGRID).call(proposeMemberRoute, { body });
    const { proposals } = await as(LUCIA).call(listProposalsRoute, { query: {} });
    expect(proposals.map(({ id }) => id)).not.toContain(proposal.id);
    expect(await problemOf(decideAs(LUCIA, proposal, "declined"))).toBe(
      "404 /problems/access.proposal_not_found",
    );
    expect(await problemOf(as(MARC).call(proposeMemberRoute, { body }))).toBe(
      "403 /problems/http.not_permitted",
    );
    await decideAs(INGRID, proposal, "withdrawn");
    expect(await problemOf(as(SOPHIE).call(proposeMemberRoute, { body }))).toBe(
      "403 /problems/http.not_permitted",
    );
  });
});
