export * from "./form-fault.ts";
export * from "./table-layout.ts";
export * from "./upload-errors.ts";
export * from "./written-format.ts";
