import type { LegState } from "../leg/leg-state.ts";
import type { Said } from "../leg/leg-view.ts";
import type { ToldLink } from "./told-link.ts";

/** A leg as far as what it told matters. */
export interface TellingLeg {
  readonly askedMember: string;
  readonly state: LegState;
  readonly said: readonly { readonly said: Said }[];
}

/** What all members told of the firearm, as far as it stands: an answer that was taken back does not. Pure. */
export function toldOf(legs: readonly TellingLeg[]): ToldLink[] {
  return legs.flatMap((leg) =>
    standing(leg).flatMap(({ said }) => {
      const { askedMember: member } = leg;
      if (said.kind === "report") return said.report.links.map((link) => ({ link, member }));
      if (said.kind === "answer") return said.answer.links.map((link) => ({ link, member }));
      return [];
    }),
  );
}

/** Every report, and the last answer of a leg that is answered. */
function standing({ state, said }: TellingLeg): TellingLeg["said"] {
  const answer =
    state === "answered" ? said.findLast((one) => one.said.kind === "answer") : undefined;
  return said.filter((one) => one.said.kind === "report" || one === answer);
}
