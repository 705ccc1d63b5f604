export { canonicalJson, type Json } from "./canonical-json.ts";
export {
  type ConsistencyClaim,
  type InclusionClaim,
  isConsistent,
  isIncluded,
} from "./check-proof.ts";
export {
  appendLeaf,
  type CompleteSubtree,
  type Frontier,
  rootOfFrontier,
} from "./frontier.ts";
export {
  hashLeaf,
  rootOfComplete,
  rootOfSubtrees,
  type Sha256,
} from "./merkle-tree.ts";
export { completeSpans, consistencySpans, inclusionSpans, type Span } from "./span.ts";
