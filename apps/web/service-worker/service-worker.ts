import { findBuilt, findPage, keepShell, removeOldShells } from "./keep-shell.ts";

declare const self: ServiceWorkerGlobalScope;

/** A server that says nothing in this time, in milliseconds, counts as not reached. */
const patience = 4000;

/** The page from the server, so that no old one stays; the kept one where the server is not reached. */
async function openPage(request: Request): Promise<Response> {
  try {
    const page = await fetch(request, { signal: AbortSignal.timeout(patience) });
    if (page.status < 500) return page;
    return (await findPage()) ?? page;
  } catch (error) {
    const kept = await findPage();
    if (kept === undefined) throw error;
    return kept;
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(removeOldShells().then(() => self.clients.claim()));
});

// Answers of the interface never come here: what is of a case, a session or a person is not kept.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (pathname.startsWith("/api/")) return;
  if (request.mode === "navigate") event.respondWith(openPage(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(findBuilt(request));
});
