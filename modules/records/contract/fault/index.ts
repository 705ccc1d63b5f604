export * from "./find-faults.ts";
export * from "./record-fault.ts";
