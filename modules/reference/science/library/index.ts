export { type Glyphs, type PlacedGlyph, placeGlyphs } from "./drawing/place-glyphs.ts";
export { type Polyline, readPath } from "./drawing/read-path.ts";
export { type InkMask, inkShare } from "./ink/ink-mask.ts";
export { type DrawnLine, linesMask } from "./ink/lines-mask.ts";
export { writeRuns } from "./ink/mask-runs.ts";
export { type GreyImage, thresholdPhoto } from "./ink/threshold-photo.ts";
export { buildLibraryIndex, type LibraryIndex, likeMarks } from "./search/library-index.ts";
export { nearLikeness, searchLibrary } from "./search/search-library.ts";
export { buildShapeIndex, matchShapes, type ShapeIndex } from "./shape/match-shapes.ts";
