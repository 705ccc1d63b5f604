import type { LegView, SaidAt, ToldLink } from "#tracing/contract";

/** A leg as far as what it told matters. */
type TellingLeg = Pick<LegView, "askedMember" | "state" | "said">;

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
function standing({ state, said }: TellingLeg): SaidAt[] {
  const answer =
    state === "answered" ? said.findLast((one) => one.said.kind === "answer") : undefined;
  return said.filter((one) => one.said.kind === "report" || one === answer);
}
