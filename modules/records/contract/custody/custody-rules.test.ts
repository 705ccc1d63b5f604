import { describe, expect, test } from "vitest";
import { outlineOf, testFiredOf } from "./custody.ts";
import { type CustodyStep, type CustodyStepKind, listStanding } from "./custody-step.ts";
import { refuseCustody, type StandingCustody } from "./decide-custody.ts";

let count = 0;
function step(kind: CustodyStepKind, on: string | null, isStruck = false): CustodyStep {
  count += 1;
  const statedAt = `2026-05-20T10:00:${String(count % 60).padStart(2, "0")}.000Z`;
  const struck = isStruck ? { at: statedAt, reason: "wrong_day" as const } : null;
  return { id: `${kind}-${on}`, kind, on, statedAt, statedBy: "anne", struck };
}

const custody: StandingCustody = {
  type: "recovered",
  state: "active",
  ownerMember: "ES",
  ownerAgency: "police",
  steps: [],
};
const officer = { member: "ES", agency: "police", isDesk: false, roles: ["officer" as const] };
const today = "2026-05-20";
const moved = { verb: "add" as const, step: { kind: "moved" as const, on: "2026-05-02" } };

function refuse(changes: Partial<StandingCustody>, add: CustodyStepKind, on: string | null) {
  const move = { verb: "add" as const, step: { kind: add, on } };
  return refuseCustody({ ...custody, ...changes }, move, { taker: officer, today });
}

describe("where a firearm is", () => {
  test("is what the latest step says, by the day it was done and not the day it was stated", () => {
    expect(outlineOf([])).toBeUndefined();
    const held = [step("moved", "2026-05-04"), step("taken_in", "2026-05-01")];
    expect(outlineOf(held)).toEqual({ stand: "in_custody", since: "2026-05-01" });
    const back = [...held, step("returned", "2026-05-06")];
    expect(outlineOf(back)).toEqual({ stand: "returned", since: "2026-05-06" });
    const again = [...back, step("taken_in", "2026-05-09")];
    expect(outlineOf(again)).toEqual({ stand: "in_custody", since: "2026-05-09" });
    expect(outlineOf([step("lost", null)])).toEqual({ stand: "lost", since: null });
  });

  test("of an unknown day follows what was stated before it", () => {
    const stated = [
      step("taken_in", "2026-05-01"),
      step("from_laboratory", null),
      step("moved", "2026-05-03"),
    ];
    const kinds = listStanding(stated).map(({ kind }) => kind);
    expect(kinds).toEqual(["taken_in", "from_laboratory", "moved"]);
  });

  test("counts nothing that was struck, and what is destroyed stays destroyed", () => {
    const steps = [step("taken_in", "2026-05-01"), step("destroyed", "2026-05-03", true)];
    expect(listStanding(steps).map(({ kind }) => kind)).toEqual(["taken_in"]);
    expect(outlineOf(steps)).toEqual({ stand: "in_custody", since: "2026-05-01" });
    const gone = [step("destroyed", "2026-05-03"), step("moved", "2026-05-03")];
    expect(outlineOf(gone)).toEqual({ stand: "destroyed", since: "2026-05-03" });
  });

  test("a test shot is known from its step, whatever else is stated", () => {
    expect(testFiredOf("unknown", [step("test_fired", null)])).toBe("yes");
    expect(testFiredOf("no", [step("test_fired", null, true)])).toBe("no");
  });
});

describe("what is refused", () => {
  test("to others than the owner's agency and its desk", () => {
    const by = (taker: Partial<typeof officer>) =>
      refuseCustody(custody, moved, { taker: { ...officer, ...taker }, today });
    expect(by({})).toBeUndefined();
    expect(by({ agency: "bureau", isDesk: true })).toBeUndefined();
    expect(by({ agency: "regulator" })).toBe("not_yours");
    expect(by({ member: "MA", isDesk: true })).toBe("not_yours");
    expect(by({ roles: ["analyst"] as never })).toBe("not_yours");
  });

  test("of a firearm nobody has in hand, or of a record that is over", () => {
    expect(refuse({ type: "stolen" }, "taken_in", today)).toBe("not_in_hand");
    expect(refuse({ type: "stolen", state: "confirmed" }, "taken_in", today)).toBeUndefined();
    for (const state of ["cleared", "cancelled", "expired"] as const)
      expect(refuse({ state }, "moved", today)).toBe("not_now");
  });

  test("what lies ahead, what follows a destruction, and a second one", () => {
    expect(refuse({}, "moved", "2026-05-21")).toBe("day_in_future");
    const steps = [step("destroyed", "2026-05-10")];
    expect(refuse({ steps }, "moved", "2026-05-11")).toBe("after_destruction");
    expect(refuse({ steps }, "moved", null)).toBe("after_destruction");
    expect(refuse({ steps }, "destroyed", "2026-05-09")).toBe("after_destruction");
    expect(refuse({ steps }, "test_fired", "2026-05-09")).toBeUndefined();
    expect(
      refuse({ steps: [step("destroyed", "2026-05-10", true)] }, "moved", today),
    ).toBeUndefined();
  });

  test("an examination of a firearm that did not come from a laboratory, and a step struck twice", () => {
    const examined = { kind: "moved" as const, on: today, examined: ["dna" as const] };
    const at = { taker: officer, today };
    expect(refuseCustody(custody, { verb: "add", step: examined }, at)).toBe("examined_elsewhere");
    const struck = { ...custody, steps: [step("moved", today, true)] };
    const strike = { verb: "strike", step: `moved-${today}`, reason: "wrong_day" } as const;
    expect(refuseCustody(struck, strike, at)).toBe("step_unknown");
    const standing = { ...custody, steps: [step("moved", today)] };
    expect(refuseCustody(standing, strike, at)).toBeUndefined();
  });
});
