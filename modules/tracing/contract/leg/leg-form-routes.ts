import * as z from "zod";
import { defineRoute } from "#platform/http/contract";
import { Language } from "#platform/i18n/contract";
import { defineAct } from "#platform/ledger/contract";
import { keepTraces } from "../permissions.ts";
import { traceErrors } from "../trace-errors.ts";

/** A look at a leg as a form that goes to a member by other channels. */
export const legFormOpened = defineAct("tracing.leg_form.open", "tracing.leg", {
  version: 1,
  content: z.object({ as: z.enum(["pdf", "text"]), language: Language }),
});

const form = {
  method: "GET",
  access: keepTraces,
  params: z.object({ leg: z.uuid() }),
  query: z.object({ language: Language }),
  errors: [traceErrors.notFound],
  leaves: ["tracing.leg_form.open"],
} as const;

export const printLegFormRoute = defineRoute({
  ...form,
  id: "tracing.leg_form.print",
  path: "/api/trace-legs/:leg/form",
  summary:
    "What is asked of a member as a PDF in a language, with room to answer on paper: for who is not connected, made by the side that asks",
  answer: z.string().meta({ format: "binary" }),
  media: "application/pdf",
});

export const writeLegFormRoute = defineRoute({
  ...form,
  id: "tracing.leg_form.write",
  path: "/api/trace-legs/:leg/mail",
  summary: "The same as plain text, for a mail by the desk's own channels",
  answer: z.string(),
  media: "text/plain",
});

/** The address of the form of a leg, for a link. */
export function legForm(leg: string, as: "form" | "mail", language: Language): string {
  return `/api/trace-legs/${encodeURIComponent(leg)}/${as}?language=${language}`;
}
