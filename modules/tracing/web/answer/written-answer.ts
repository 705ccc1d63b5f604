import { type ResultCode, resultNeeds, type TraceAnswer } from "#tracing/contract";
import {
  findToldFaults,
  nothingTold,
  reportOf,
  type ToldFault,
  type WrittenTold,
} from "./written-told.ts";

/** An answer as it is being written. */
export interface WrittenAnswer extends WrittenTold {
  readonly code: ResultCode | "";
  readonly year: string;
  readonly next: readonly string[];
  readonly isPassedOn: boolean;
}

export const noAnswer: WrittenAnswer = {
  ...nothingTold,
  code: "",
  year: "",
  next: [],
  isPassedOn: false,
};

/** What is wrong with an answer, or the answer as it is sent. Pure. */
export function answerOf(written: WrittenAnswer): TraceAnswer | { faults: ToldFault[] } {
  const { code, next, isPassedOn } = written;
  const told = reportOf(written);
  const faults = [...findCodeFaults(written), ...findToldFaults(written)];
  if (code === "" || faults.length > 0) return { faults };
  return {
    ...told,
    code,
    ...(resultNeeds[code].year === true && { year: Number(written.year) }),
    next: [...next],
    isPassedOn: isPassedOn && next.length > 0,
  };
}

function findCodeFaults(written: WrittenAnswer): ToldFault[] {
  const { code, year } = written;
  if (code === "") return [{ field: "code", rule: "code_missing" }];
  const { link, year: needsYear } = resultNeeds[code];
  const isLinked = written.links.some(({ kind }) => kind !== "" && link?.includes(kind));
  const isYear = /^(1[5-9]|20)\d\d$/.test(year.trim());
  return [
    ...(link !== undefined && !isLinked
      ? [{ field: "link-0-kind", rule: "link_missing" } as const]
      : []),
    ...(needsYear === true && !isYear ? [{ field: "year", rule: "year_missing" } as const] : []),
  ];
}
