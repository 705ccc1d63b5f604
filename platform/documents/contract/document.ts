import type * as z from "zod";
import { IdentificationSheet } from "./identification-sheet.ts";
import { TraceRequestSheet } from "./trace-request.ts";

/** The documents there are and what each needs. */
export const documentShapes = {
  "identification-sheet": IdentificationSheet,
  "trace-request": TraceRequestSheet,
};
export type DocumentKind = keyof typeof documentShapes;
export type DocumentContent<Kind extends DocumentKind> = z.input<(typeof documentShapes)[Kind]>;
