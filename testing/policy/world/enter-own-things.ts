import { createLogger } from "#platform/logging";
import {
  askListRoute,
  beginWatchRoute,
  endWatchRoute,
  mapRecordsRoute,
  openNumberCheckRoute,
  openRecordImportRoute,
  type RecordImportStep,
  searchRecordsRoute,
  stepRecordImportRoute,
  uploadNumbersRoute,
  uploadRecordsRoute,
} from "#records/contract";
import { numberCheckTasks, recordImportTasks } from "#records/server";
import type { RecordsServer } from "#testing/records/records-server";
import { calledBy, ORIGIN } from "../policy-callers.ts";
import { columns, listText, mapping, recordsText, watched } from "./own-contents.ts";
import type { Things } from "./things.ts";

/** Watches, checks of lists, imports and a search of the police of Spain. */
export async function enterOwnThings(server: RecordsServer, things: Things): Promise<void> {
  await enterWatches(server, things);
  await enterChecks(server, things);
  await enterImports(server, things);
  await enterSearch(server, things);
}

async function enterSearch({ server }: RecordsServer, things: Things): Promise<void> {
  const answer = await server.inject({
    method: "POST",
    url: searchRecordsRoute.path,
    headers: { ...ORIGIN, ...calledBy("owner_agency", "officer") },
    payload: { numbers: [{ text: "ZX5550123" }], gun: {}, purpose: "ALG-26-0411" },
  });
  const { search } = answer.json<{ search: string }>();
  things.keep({ subject: "search", state: "put" }, { id: search });
}

async function enterWatches(server: RecordsServer, things: Things): Promise<void> {
  const javier = server.as("javier");
  const begin = () => javier.call(beginWatchRoute, { body: watched(server.clock.now) });
  const [standing, ended] = [await begin(), await begin()];
  await javier.call(endWatchRoute, { params: { watch: ended.id } }, ended);
  things.keep({ subject: "watch", state: "standing" }, standing);
  things.keep({ subject: "watch", state: "ended" }, ended);
}

async function enterChecks(server: RecordsServer, things: Things): Promise<void> {
  const javier = server.as("javier");
  const upload = () => javier.upload(uploadNumbersRoute, new File([listText], "list.csv"));
  const [read, asked] = [await upload(), await upload()];
  const params = { check: asked.id };
  const { version } = await javier.call(openNumberCheckRoute, { params });
  const body = { columns, purpose: "ALG-26-0411" };
  await javier.call(askListRoute, { params, body }, { version });
  await workOn(server, numberCheckTasks(server.database.worker), asked.id);
  things.keep({ subject: "number_check", state: "read" }, read);
  things.keep({ subject: "number_check", state: "checked" }, asked);
}

type ImportStep = "map" | RecordImportStep;

/** How a file that was read gets to a state. */
const stepsTo: Readonly<Record<string, readonly ImportStep[]>> = {
  read: [],
  planned: ["map"],
  abandoned: ["abandon"],
  entered: ["map", "enter"],
  undone: ["map", "enter", "undo"],
};

async function enterImports(server: RecordsServer, things: Things): Promise<void> {
  const javier = server.as("javier");
  for (const state of ["read", "planned", "abandoned", "entered", "undone"] as const) {
    const { id } = await javier.upload(uploadRecordsRoute, new File([recordsText], "records.csv"));
    await workOn(server, recordImportTasks, id);
    const params = { import: id };
    const take = async (step: ImportStep) => {
      const { version } = await javier.call(openRecordImportRoute, { params });
      if (step === "map") {
        const body = mapping(server.clock.now);
        await javier.call(mapRecordsRoute, { params, body }, { version });
      } else await javier.call(stepRecordImportRoute, { params, body: { step } }, { version });
      await workOn(server, recordImportTasks, id);
    };
    for (const step of stepsTo[state] ?? []) await take(step);
    things.keep({ subject: "import", state }, { id });
  }
}

type Tasks = typeof recordImportTasks;

/** Does what the worker would do by now. */
async function workOn({ database }: RecordsServer, tasks: Tasks, id: string): Promise<void> {
  const { query } = database.worker;
  const { signal } = new AbortController();
  const facts = { query, logger: createLogger("silent"), subject: undefined, signal };
  for (const task of tasks) await task.run(id, facts);
}
