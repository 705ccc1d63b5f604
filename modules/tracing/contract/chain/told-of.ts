import type { TraceReport } from "../answer/trace-answer.ts";
import type { LegState } from "../leg/leg-state.ts";
import type { Said } from "../leg/leg-view.ts";
import type { ToldLink } from "./told-link.ts";

/** A leg as far as what it told matters. */
export interface TellingLeg {
  readonly askedMember: string;
  readonly state: LegState;
  readonly said: readonly { readonly said: Said }[];
}

/** What members told of the firearm, as far as it stands: an answer that was taken back does not. Pure. */
export function toldOf(legs: readonly TellingLeg[]): ToldLink[] {
  return linksOf(legs, () => true);
}

/** What of it other members that are asked may be told: who answers may keep it to who asks. Pure. */
export function toldToOthers(legs: readonly TellingLeg[]): ToldLink[] {
  return linksOf(legs, ({ isForAskerOnly }) => !isForAskerOnly);
}

function linksOf(
  legs: readonly TellingLeg[],
  isTold: (report: TraceReport) => boolean,
): ToldLink[] {
  return legs.flatMap((leg) =>
    standing(leg).flatMap(({ said }) => {
      const { askedMember: member } = leg;
      const report = reportIn(said);
      if (report === undefined || !isTold(report)) return [];
      return report.links.map((link) => ({ link, member }));
    }),
  );
}

function reportIn(said: Said): TraceReport | undefined {
  if (said.kind === "report") return said.report;
  return said.kind === "answer" ? said.answer : undefined;
}

/** Every report, and the last answer of a leg that is answered. */
function standing({ state, said }: TellingLeg): TellingLeg["said"] {
  const answer =
    state === "answered" ? said.findLast((one) => one.said.kind === "answer") : undefined;
  return said.filter((one) => one.said.kind === "report" || one === answer);
}
