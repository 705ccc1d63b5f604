import {
  breakGlassRoute,
  closeGlassRoute,
  listGlassRoute,
  reviewGlassRoute,
} from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { listNotificationsRoute, markReadRoute } from "#platform/notifications/contract";
import type { Walk } from "./walk.ts";

/** An emergency access is opened, the desk hears of it, it is closed and reviewed. */
export async function walkGlass(walk: Walk): Promise<void> {
  const javier = await walk.signedIn(9);
  const carmen = await walk.signedIn(8);
  const agency = castId("agency", 4);
  const reason = "Shots fired, the register is closed at night";
  const body = { agency, reason, caseReference: "2026-1177", minutes: 30 };
  const { id } = await walk.carryOut(breakGlassRoute, javier, { body });
  const told = await walk.carryOut(listNotificationsRoute, carmen, { query: {} });
  const ids = told.notifications.map((notification) => notification.id);
  await walk.carryOut(markReadRoute, carmen, { body: { ids } });
  const params = { glass: id };
  const { version } = await walk.carryOut(closeGlassRoute, javier, { params });
  await walk.carryOut(listGlassRoute, carmen, { query: {} });
  const review = { params, body: { verdict: "justified" as const } };
  await walk.carryOut(reviewGlassRoute, carmen, review, { version });
}
