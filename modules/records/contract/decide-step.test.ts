import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Role } from "#platform/access/contract/permission";
import { decideStep, possibleVerbs, type StandingRecord, type StepTaker } from "./decide-step.ts";
import { RecordState, RecordType, RecordVerb } from "./record.ts";

const people = ["anne", "bilal", "chen"] as const;
const aTaker: fc.Arbitrary<StepTaker> = fc.record({
  person: fc.constantFrom(...people),
  member: fc.constantFrom("ES", "MA"),
  agency: fc.constantFrom("police", "desk"),
  isDesk: fc.boolean(),
  roles: fc.subarray([...Role.options]),
});
const aRecord: fc.Arbitrary<StandingRecord> = fc.record({
  type: fc.constantFrom(...RecordType.options),
  state: fc.constantFrom(...RecordState.options),
  expiredFrom: fc.constantFrom(null, "active" as const, "located" as const),
  ownerMember: fc.constant("ES"),
  ownerAgency: fc.constant("police"),
  locatedBy: fc.constantFrom(null, ...people),
  locatedMember: fc.constantFrom(null, "ES", "MA"),
  destroyedBy: fc.constantFrom(null, ...people),
});

const stolen: StandingRecord = {
  type: "stolen",
  state: "active",
  expiredFrom: null,
  ownerMember: "ES",
  ownerAgency: "police",
  locatedBy: null,
  locatedMember: null,
  destroyedBy: null,
};
const officer: StepTaker = {
  person: "anne",
  member: "ES",
  agency: "police",
  isDesk: false,
  roles: ["officer"],
};
const desk: StepTaker = {
  ...officer,
  person: "bilal",
  agency: "desk",
  isDesk: true,
  roles: ["desk"],
};
const foreignDesk: StepTaker = { ...desk, person: "chen", member: "MA", agency: "other" };

describe("a record", () => {
  test("of another member is only ever located, by a desk, while it is sought", () => {
    fc.assert(
      fc.property(
        aRecord,
        aTaker,
        fc.constantFrom(...RecordVerb.options),
        (record, taker, verb) => {
          if (taker.member === record.ownerMember) return;
          if ("refusal" in decideStep(record, { verb }, taker)) return;
          expect(verb).toBe("locate");
          expect(record.state).toBe("active");
          expect(taker.isDesk && taker.roles.includes("desk")).toBe(true);
          expect(["lost", "stolen", "trafficked", "used_in_crime"]).toContain(record.type);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test("is never confirmed by the person who located it, nor outside the owner's desk", () => {
    fc.assert(
      fc.property(aRecord, aTaker, (record, taker) => {
        if ("refusal" in decideStep(record, { verb: "confirm" }, taker)) return;
        // What another member has is compared in a possible match.
        expect(["ES", null]).toContain(record.locatedMember);
        expect(taker.person).not.toBe(record.locatedBy);
        expect([taker.member, taker.isDesk, taker.roles.includes("desk")]).toEqual([
          record.ownerMember,
          true,
          true,
        ]);
      }),
      { numRuns: 3000 },
    );
  });

  test("is never cleared as destroyed but by another person than stated the destruction", () => {
    const destroyed = { verb: "clear", reason: "destroyed" } as const;
    fc.assert(
      fc.property(aRecord, aTaker, (record, taker) => {
        if ("refusal" in decideStep(record, destroyed, taker)) return;
        expect(record.destroyedBy).not.toBeNull();
        expect(record.destroyedBy).not.toBe(taker.person);
      }),
      { numRuns: 3000 },
    );
    const stated = { ...stolen, type: "found", destroyedBy: "anne" } as const;
    expect(decideStep(stolen, destroyed, officer)).toEqual({ refusal: "destruction_not_stated" });
    expect(decideStep(stated, destroyed, officer)).toEqual({ refusal: "destroyed_by_you" });
    // One person with two accounts is one person.
    const elsewhere = { ...desk, person: "anne" };
    expect(decideStep(stated, destroyed, elsewhere)).toEqual({ refusal: "destroyed_by_you" });
    expect(decideStep(stated, destroyed, desk)).toEqual({ state: "cleared" });
    const returned = { verb: "clear", reason: "returned" } as const;
    expect(decideStep(stated, returned, officer)).toEqual({ state: "cleared" });
  });

  test("that is cleared or cancelled stays so", () => {
    for (const state of ["cleared", "cancelled"] as const)
      for (const taker of [officer, desk, foreignDesk])
        expect(possibleVerbs({ ...stolen, state }, taker)).toEqual([]);
  });

  test("of another agency of the member is its own and the desk's business", () => {
    const colleague = { ...officer, agency: "regulator" };
    expect(possibleVerbs(stolen, colleague)).toEqual([]);
    expect(decideStep(stolen, { verb: "clear" }, colleague)).toEqual({ refusal: "not_yours" });
    expect(possibleVerbs(stolen, desk)).toEqual(["modify", "locate", "clear", "cancel", "renew"]);
  });

  test("names each refusal", () => {
    const located = { ...stolen, state: "located", locatedBy: "bilal" } as const;
    expect(decideStep(stolen, { verb: "enter" }, officer)).toEqual({ refusal: "not_now" });
    expect(decideStep(located, { verb: "confirm" }, officer)).toEqual({ refusal: "desk_only" });
    expect(decideStep(located, { verb: "confirm" }, desk)).toEqual({
      refusal: "second_person_needed",
    });
    const found = { ...stolen, type: "found" } as const;
    expect(decideStep(found, { verb: "locate" }, foreignDesk)).toEqual({ refusal: "in_hand" });
    expect(decideStep(stolen, { verb: "modify" }, foreignDesk)).toEqual({ refusal: "not_yours" });
  });

  test("goes its whole way, and a renewal leads back to where it expired", () => {
    const at = (state: RecordState): StandingRecord => ({ ...stolen, state });
    expect(decideStep(at("draft"), { verb: "enter" }, officer)).toEqual({ state: "active" });
    expect(decideStep(at("active"), { verb: "locate" }, foreignDesk)).toEqual({ state: "located" });
    expect(decideStep(at("located"), { verb: "refute" }, desk)).toEqual({ state: "active" });
    expect(decideStep(at("located"), { verb: "confirm" }, desk)).toEqual({ state: "confirmed" });
    expect(decideStep(at("confirmed"), { verb: "clear" }, officer)).toEqual({ state: "cleared" });
    const expired = { ...at("expired"), expiredFrom: "confirmed" } as const;
    expect(decideStep(expired, { verb: "renew" }, officer)).toEqual({ state: "confirmed" });
  });
});
