import { createLogger } from "#platform/logging";
import {
  askListRoute,
  checkNumbersRoute,
  downloadCheckRoute,
  listCheckedRowsRoute,
  listNumberChecksRoute,
  openNumberCheckRoute,
  uploadNumbersRoute,
} from "#records/contract";
import { numberCheckTasks } from "#records/server";
import type { Walk } from "../walk.ts";
import { downloading, uploading } from "../walk-files.ts";

const text = "serial;make\nWK10002;Star\nWX[35]9001;\n";

/** A desk checks a list by the interface and another as a file, reads what came of it and takes it away. */
export async function walkNumberChecks(walk: Walk): Promise<void> {
  const youssef = await walk.signedIn(11);
  const body = { numbers: [{ number: "WK10002" }, { number: "WX778899" }], purpose: "MA-2026-118" };
  const also: ["records.number_check.show"] = ["records.number_check.show"];
  await walk.carryOut(checkNumbersRoute, youssef, { body }, { also });
  const file = new File([text], "list.csv");
  const send = uploading(uploadNumbersRoute, file);
  const { id, version } = await walk.carryOut(uploadNumbersRoute, youssef, {}, { send });
  const params = { check: id };
  const { mapping } = await walk.carryOut(openNumberCheckRoute, youssef, { params });
  const question = { params, body: { columns: mapping, purpose: "MA-2026-118" } };
  await walk.carryOut(askListRoute, youssef, question, { version, also });
  await workOn(walk, id);
  await walk.carryOut(listCheckedRowsRoute, youssef, { params, query: {} });
  await walk.carryOut(listNumberChecksRoute, youssef, { query: {} });
  await walk.carryOut(
    downloadCheckRoute,
    youssef,
    { params, query: {} },
    { send: downloading(downloadCheckRoute, { params, query: {} }), also },
  );
}

/** Does what the worker would do by now. */
async function workOn(walk: Walk, id: string): Promise<void> {
  const { worker } = walk.database;
  const { signal } = new AbortController();
  const { query } = worker;
  const facts = { query, logger: createLogger("silent"), subject: undefined, signal };
  for (const task of numberCheckTasks(worker)) await task.run(id, facts);
}
