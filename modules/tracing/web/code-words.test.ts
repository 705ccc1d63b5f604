import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  BackQuestion,
  DeclineReason,
  DomesticTrace,
  GapCode,
  IntendedUse,
  LegDueView,
  LegState,
  LegVerb,
  LinkKind,
  PartyKind,
  ResultCode,
  ReturnReason,
  RouteReason,
  TraceCaution,
  TraceState,
  TraceVerb,
  TraceWorth,
  Withheld,
} from "#tracing/contract";

const late = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "messages", "late", "en.json"), "utf8"),
) as Record<string, string>;

/** The codes of the contract and the messages that say them. The other languages have what English has. */
const said: readonly [string, readonly string[]][] = [
  ["state", TraceState.options],
  ["help", TraceState.options],
  ["legState", LegState.options],
  ["askedHelp", LegState.options],
  ["legDo", LegVerb.options],
  ["do", TraceVerb.options],
  ["gap", GapCode.options],
  ["route", RouteReason.options],
  ["result", ResultCode.options],
  ["link", LinkKind.options],
  ["party", PartyKind.options],
  ["withheld", Withheld.shape.what.options],
  ["decline", DeclineReason.options],
  ["back", BackQuestion.options],
  ["returned", ReturnReason.options],
  ["use", IntendedUse.options],
  ["domestic", DomesticTrace.options],
  ["caution", TraceCaution.options],
  ["worth", TraceWorth.options],
  ["due", LegDueView.shape.what.options],
];

test.each(said)("every %s has its words", (list, codes) => {
  expect(codes.filter((code) => !(`tracing.${list}.${code}` in late))).toEqual([]);
});
