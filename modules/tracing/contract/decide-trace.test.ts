import { describe, expect, test } from "vitest";
import {
  decideLeg,
  decideTrace,
  possibleLegVerbs,
  possibleTraceVerbs,
  type TraceTaker,
} from "./decide-trace.ts";
import { LegState, LegVerb } from "./leg/leg-state.ts";
import { TraceState, TraceVerb } from "./request/trace-state.ts";

const police = "agency-police";
const taker = (changes: Partial<TraceTaker> = {}): TraceTaker => ({
  member: "ES",
  agency: police,
  isDesk: false,
  roles: ["officer"],
  ...changes,
});
const takers = {
  officer: taker(),
  desk: taker({ agency: "agency-desk", isDesk: true, roles: ["desk"] }),
  deskOfficer: taker({ agency: "agency-desk", isDesk: true }),
  otherAgency: taker({ agency: "agency-customs" }),
  analyst: taker({ roles: ["analyst"] }),
  askedDesk: taker({ member: "MA", agency: "agency-ma", isDesk: true, roles: ["desk"] }),
  askedOfficer: taker({ member: "MA", agency: "agency-ma-customs" }),
  thirdDesk: taker({ member: "KE", agency: "agency-ke", isDesk: true, roles: ["desk"] }),
};
const trace = (state: TraceState) => ({ state, askerMember: "ES", askerAgency: police });
const leg = (state: LegState, isOutside = false) => ({ state, askedMember: "MA", isOutside });

describe("a request", () => {
  const wanted: Record<TraceState, Partial<Record<keyof typeof takers, TraceVerb[]>>> = {
    draft: {
      officer: ["modify", "submit", "discard"],
      desk: ["modify", "send", "discard"],
    },
    submitted: {
      officer: ["modify", "discard"],
      desk: ["modify", "return", "send", "discard"],
    },
    sent: { officer: ["withdraw"], desk: ["ask_another", "withdraw"] },
    answered: { officer: ["close"], desk: ["ask_another", "close"] },
    closed: {},
    withdrawn: {},
    discarded: {},
  };
  test.each(TraceState.options)("%s: who may do what", (state) => {
    for (const [who, each] of Object.entries(takers))
      expect([who, possibleTraceVerbs(trace(state), each)]).toEqual([
        who,
        wanted[state][who as keyof typeof takers] ?? [],
      ]);
  });

  test("says why not", () => {
    expect(decideTrace(trace("draft"), "send", takers.officer)).toEqual({ refusal: "not_yours" });
    expect(decideTrace(trace("closed"), "close", takers.desk)).toEqual({ refusal: "not_now" });
  });
});

describe("a leg", () => {
  const answering: LegVerb[] = ["acknowledge", "report", "question", "answer", "decline"];
  const wanted: Record<LegState, Partial<Record<keyof typeof takers, LegVerb[]>>> = {
    sent: { askedDesk: answering, desk: ["recall"] },
    acknowledged: {
      askedDesk: ["report", "question", "answer", "decline"],
      desk: ["recall"],
    },
    in_progress: { askedDesk: ["report", "question", "answer", "decline"], desk: ["recall"] },
    questioned: {
      askedDesk: ["answer", "decline"],
      desk: ["reply", "recall"],
      officer: ["reply"],
    },
    answered: { askedDesk: ["reopen"] },
    declined: { askedDesk: ["reopen"] },
    withdrawn: {},
  };
  test.each(LegState.options)("%s: who may do what", (state) => {
    for (const [who, each] of Object.entries(takers))
      expect([who, possibleLegVerbs(trace("sent"), leg(state), each)]).toEqual([
        who,
        wanted[state][who as keyof typeof takers] ?? [],
      ]);
  });

  test("of a member that is not connected is written down by the desk that asks", () => {
    expect(possibleLegVerbs(trace("sent"), leg("sent", true), takers.desk)).toEqual([
      ...answering,
      "recall",
    ]);
    expect(possibleLegVerbs(trace("sent"), leg("sent", true), takers.askedDesk)).toEqual([]);
  });

  test.each(["draft", "closed", "withdrawn"] as const)(
    "of a request that is %s: nothing is done, and that is said",
    (state) => {
      for (const verb of LegVerb.options)
        for (const each of Object.values(takers))
          expect(decideLeg(trace(state), leg("sent"), verb, each)).toHaveProperty("refusal");
      expect(decideLeg(trace(state), leg("sent"), "answer", takers.askedDesk)).toEqual({
        refusal: "request_ended",
      });
    },
  );

  test("every verb leads somewhere", () => {
    const led = LegVerb.options.filter((verb) =>
      LegState.options.some((state) =>
        Object.values(takers).some(
          (each) => "state" in decideLeg(trace("sent"), leg(state), verb, each),
        ),
      ),
    );
    expect(led).toEqual(LegVerb.options);
  });
});
