import type { FacetChoice, Followed } from "#reference/contract";

/** Whether two subscriptions are about the same thing. */
export function isSameFollowed(one: Followed, other: Followed): boolean {
  switch (one.kind) {
    case "entry":
      return other.kind === "entry" && one.ref === other.ref;
    case "make":
      return other.kind === "make" && one.make === other.make;
    case "search":
      return (
        other.kind === "search" &&
        one.query === other.query &&
        written(one.facets) === written(other.facets)
      );
  }
}

function written(facets: FacetChoice | undefined): string {
  const chosen = Object.entries(facets ?? {}).filter(([, codes]) => codes.length > 0);
  const texts = chosen.map(([name, codes]) => `${name} ${[...codes].sort().join("~")}`);
  return texts.sort().join("\n");
}
