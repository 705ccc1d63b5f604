export { loadSeed } from "./load-seed.ts";
export { openReferenceTable } from "./open-reference-table.ts";
export { serveReference } from "./reference.ts";
export type { ReferenceTable } from "./reference-table.ts";
export { readSeed } from "./seed/read-seed.ts";
export { readSearchWords } from "./seed/search-words.ts";
export { learnSerialShapes } from "./serial/learn-serial-shapes.ts";
export { type SheetParts, serveSheets } from "./sheet/print-sheet.ts";
