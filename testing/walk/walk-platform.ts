import type { AddressInfo } from "node:net";
import { ProblemAnswer } from "#platform/client";
import {
  aboutRoute,
  livenessRoute,
  type ProblemDetails,
  readinessRoute,
} from "#platform/http/contract";
import { listDeadJobsRoute } from "#platform/jobs/contract";
import { openMailboxRoute } from "#platform/mail/contract";
import { streamNotificationsRoute } from "#platform/notifications/contract";
import type { Browser } from "#testing/open-browser";
import type { Walk } from "./walk.ts";

/** What the machine says about itself, and the news of a page that stays open. */
export async function walkPlatform(walk: Walk): Promise<void> {
  const kofi = await walk.signedIn(16);
  for (const route of [aboutRoute, livenessRoute, readinessRoute])
    await walk.carryOut(route, { ...kofi, browser: walk.anyone() }, {});
  await walk.carryOut(listDeadJobsRoute, kofi, {});
  await walk.carryOut(openMailboxRoute, kofi, {});
  const send = (browser: Browser) => listen(walk, browser);
  await walk.carryOut(streamNotificationsRoute, kofi, {}, { send });
}

/** Opens the stream as a page does, over the network, and leaves after the first it hears. */
async function listen({ server }: Walk, browser: Browser): Promise<string> {
  if (!server.server.listening) await server.listen({ host: "127.0.0.1", port: 0 });
  const { port } = server.server.address() as AddressInfo;
  const leaving = new AbortController();
  const response = await fetch(`http://127.0.0.1:${port}${streamNotificationsRoute.path}`, {
    headers: { cookie: browser.headers.cookie ?? "" },
    signal: leaving.signal,
  });
  if (!response.ok) throw new ProblemAnswer((await response.json()) as ProblemDetails);
  const heard = await response.body?.getReader().read();
  leaving.abort();
  return new TextDecoder().decode(heard?.value);
}
