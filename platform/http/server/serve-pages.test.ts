import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { servePages } from "./serve-pages.ts";

let folder: string;
const servers: FastifyInstance[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "proofmark-pages-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html>");
  writeFileSync(join(folder, "service-worker.js"), "");
  writeFileSync(join(folder, "assets", "main.js"), "");
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  rmSync(folder, { recursive: true });
});

async function serve(isSecure: boolean): Promise<FastifyInstance> {
  const server = Fastify();
  servers.push(server);
  // As in the product: the interface is there before the pages are.
  server.get("/api/health/live", () => ({ status: "ok" }));
  await servePages(server, { folder, isSecure });
  return server;
}

const addresses = ["/", "/check", "/assets/main.js", "/service-worker.js", "/api/health/live"];

test.each(addresses)("%s is answered with the strict policy", async (url) => {
  const server = await serve(false);
  const { statusCode, headers } = await server.inject(url);
  expect(statusCode).toBe(200);
  // Whole and literal: a source that is added here must be added with a reason.
  expect(String(headers["content-security-policy"]).split(";").sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "font-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "manifest-src 'self'",
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    "style-src 'self'",
    "worker-src 'self'",
  ]);
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(headers).not.toHaveProperty("x-powered-by");
});

test("an installation reached by https tells browsers to come by no other way, one without does not", async () => {
  const secure = await (await serve(true)).inject("/check");
  expect(secure.headers["strict-transport-security"]).toBe("max-age=31536000");
  const plain = await (await serve(false)).inject("/check");
  expect(plain.headers).not.toHaveProperty("strict-transport-security");
});

test("what has its content in its name is kept for ever, the page is asked for anew", async () => {
  const server = await serve(false);
  const asset = await server.inject("/assets/main.js");
  expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  for (const url of ["/", "/service-worker.js"])
    expect((await server.inject(url)).headers["cache-control"]).toBe("no-cache");
});
