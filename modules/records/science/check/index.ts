export { createListReading, type ListReading } from "./list-reading.ts";
export { proposeListColumns } from "./propose-list-columns.ts";
