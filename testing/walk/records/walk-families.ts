import {
  addDays,
  closeSignalRoute,
  dayOf,
  draftRecordRoute,
  moveRecordRoute,
  openFamilyRoute,
  usualFamilySignalRule,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import { openSignals } from "../../../modules/records/server/family/open-signals.ts";
import type { Walk } from "../walk.ts";

const entry = "GRP0005";

/** Police find firearms of a family that was never seen before; its desk reads of them and closes the early warning. */
export async function walkFamilies(walk: Walk): Promise<void> {
  const [javier, youssef] = [await walk.signedIn(9), await walk.signedIn(11)];
  const now = new Date();
  const { event, weapon, ...rest } = stolenPistol(now);
  const when = { precision: "day" as const, day: addDays(dayOf(now), -1) };
  const body = {
    ...rest,
    type: "found" as const,
    weapon: { ...weapon, entryRef: entry },
    event: { ...event, when },
  };
  const { id, version } = await javier.browser.call(draftRecordRoute, { body });
  const step = { params: { record: id }, body: { verb: "enter" as const } };
  await javier.browser.call(moveRecordRoute, step, { version });
  const rule = { ...usualFamilySignalRule, firearms: 1, members: 1, falseAlarm: 1 };
  await openSignals(walk.database.worker.query, now, rule);
  const also = ["records.record.show" as const];
  const input = { params: { entry }, query: {} };
  const { signals } = await walk.carryOut(openFamilyRoute, youssef, input, { also });
  for (const signal of signals)
    await walk.carryOut(
      closeSignalRoute,
      youssef,
      { params: { signal: signal.id }, body: { reason: "explained" } },
      { version: signal.version },
    );
}
