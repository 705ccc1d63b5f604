import type { Feature } from "#reference/contract";
import { buildFeatures } from "./build-features.ts";
import type { FeatureModel } from "./feature-model.ts";
import { measuredFeatures } from "./measured-features.ts";
import { scriptFeature } from "./script-feature.ts";

/** How each feature shows what the table records, and how well it is answered. */
export const featureModels: Readonly<Record<Feature, FeatureModel>> = {
  ...buildFeatures,
  ...measuredFeatures,
  script: scriptFeature,
};
