import {
  breakGlassRoute,
  closeGlassRoute,
  listGlassRoute,
  listKeysRoute,
  makeKeyRoute,
  reviewGlassRoute,
  revokeKeyRoute,
} from "#platform/access/contract";
import { castId } from "#platform/access/server";
import { choose, type Try } from "./crew.ts";

export const tryMakeKey: Try = ({ desk }, { some, other }) => {
  const body = { name: `System ${some}`, roles: ["desk" as const], days: 1 + (other % 400) };
  return desk.call(makeKeyRoute, { body });
};

export const tryRevokeKey: Try = async ({ desk }, { some }) => {
  const { keys } = await desk.call(listKeysRoute, { query: {} });
  const key = choose(keys, some);
  if (key !== undefined) await desk.call(revokeKeyRoute, { params: { key: key.id } });
};

export const tryBreakGlass: Try = ({ desk }, { some, other }) => {
  const caseReference = other % 2 === 0 ? null : `C-${other}`;
  const body = { agency: castId("agency", 2), reason: `It could not wait: ${some}` };
  return desk.call(breakGlassRoute, { body: { ...body, caseReference, minutes: 1 + (some % 60) } });
};

export const tryCloseGlass: Try = async ({ desk }, { some }) => {
  const { glass } = await desk.call(listGlassRoute, { query: {} });
  const one = choose(glass, some);
  if (one !== undefined) await desk.call(closeGlassRoute, { params: { glass: one.id } });
};

export const tryReviewGlass: Try = async ({ administrators: [marc] }, { some, other }) => {
  const { glass } = await marc.call(listGlassRoute, { query: { waiting: "true" } });
  const one = choose(glass, some);
  if (one === undefined) return;
  const verdict = other % 2 === 0 ? ("justified" as const) : ("not_justified" as const);
  const { id, version } = one;
  await marc.call(reviewGlassRoute, { params: { glass: id }, body: { verdict } }, { version });
};
