import { shell } from "./shell.ts";

const prefix = "proofmark-shell-";
const cacheName = `${prefix}${shell.build}`;

/** Every address outside `/api` is this one page. */
export const pageAddress = "/";

/** Fetches the files of this build; keeps all or, where the server is of another build by now, none. */
export async function keepShell(): Promise<void> {
  const page = await fetch(pageAddress, { cache: "reload" });
  const text = await page.clone().text();
  if (!page.ok || !text.includes(shell.entry)) throw new Error("the server is of another build");
  try {
    const cache = await caches.open(cacheName);
    await cache.addAll([...shell.files]);
    await cache.put(pageAddress, page);
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

/**
 * Removes the files of old builds. Those of the build before stay: a page of it may be open, and asks
 * for them by names that no other build has.
 */
export async function removeOldShells(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  const others = names.filter((name) => name !== cacheName);
  for (const name of others.slice(0, -1)) await caches.delete(name);
}

/** The page of this build as it was kept, with the headers it came with. */
export async function findPage(): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(pageAddress);
}

/** A built file: its name holds the digest of its content, so any build may have kept it. */
export async function findBuilt(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
