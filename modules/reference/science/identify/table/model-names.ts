import { normaliseShares } from "../../lexicon/make-names.ts";
import { modelNameShares } from "../../lexicon/model-names.ts";
import { nameOwners, type OwnerNames } from "../../lexicon/owner-names.ts";
import { buildNameIndex } from "../../names/index.ts";
import type { Columns } from "./columns.ts";
import { scaleShares, shareRows, usesOf } from "./name-uses.ts";

/** Share of model marks that no entry of the table explains. By judgement. */
const unknownModels = 0.15;

/** Names of the models of the table, other names of the same model seldom used. */
export function buildModelNames(columns: Columns): OwnerNames {
  const shares = columns.models.map(({ model, alsoKnownAs }) =>
    normaliseShares([
      ...scaleShares(modelNameShares(model), 0.85),
      ...alsoKnownAs.flatMap((name) =>
        scaleShares(modelNameShares(name), 0.15 / alsoKnownAs.length),
      ),
    ]),
  );
  return nameOwners({
    index: buildNameIndex(usesOf(shares)),
    frequency: shareRows(columns.model, columns.models.length),
    tableShare: 1,
    labels: columns.models.map(({ model }) => model),
    unknownShare: unknownModels,
  });
}
