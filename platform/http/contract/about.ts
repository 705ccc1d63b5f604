import * as z from "zod";
import { defineRoute } from "./route.ts";

/** What anyone may know about this installation before signing in. */
export const About = z.object({
  version: z.string(),
  /** Demonstration data are synthetic and every screen must say so. */
  isDemonstration: z.boolean(),
});
export type About = z.infer<typeof About>;

export const aboutRoute = defineRoute({
  id: "http.installation.describe",
  method: "GET",
  path: "/api/about",
  summary: "Version of this installation and whether its data are a demonstration",
  access: "public",
  answer: About,
});

export const Health = z.object({ status: z.literal("ok") });
export type Health = z.infer<typeof Health>;

export const livenessRoute = defineRoute({
  id: "http.health.live",
  method: "GET",
  path: "/api/health/live",
  summary: "The process answers",
  access: "public",
  answer: Health,
});

export const readinessRoute = defineRoute({
  id: "http.health.ready",
  method: "GET",
  path: "/api/health/ready",
  summary: "The process and its database answer; 503 while they do not",
  access: "public",
  answer: Health,
});
