import { valueOf } from "../../lexicon/owner-values.ts";
import type { ChooseOwner } from "../../marks/present-reading.ts";
import type { Leader } from "../leading-rows.ts";
import type { ReferenceIndex } from "../table/reference-index.ts";

/** Chooses the leading entry's own maker, model, calibre or country where a part can mean it. */
export function ownOwner(index: ReferenceIndex, leader: Leader | undefined): ChooseOwner {
  if (leader === undefined) return () => undefined;
  const { columns, lexicon } = index;
  const maker = columns.maker[leader.row] ?? -1;
  const model = columns.model[leader.row] ?? -1;
  const origin = columns.origins[columns.origin[leader.row] ?? 0];
  const country = lexicon.countries.labels.indexOf(origin?.country ?? "");
  return ({ kind, matches }) => {
    const own =
      kind === "make"
        ? [maker]
        : kind === "model"
          ? [model]
          : kind === "calibre"
            ? (origin?.calibres ?? [])
            : kind === "country"
              ? [country]
              : [];
    return own.find(
      (owner) => matches !== undefined && valueOf(matches.byOwner(), owner) !== undefined,
    );
  };
}
