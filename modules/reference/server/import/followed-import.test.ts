import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { Worker } from "#platform/jobs/server";
import { listNotificationsRoute } from "#platform/notifications/contract";
import { followRoute } from "#reference/contract";
import { type EditingServer, startEditingServer } from "#testing/editing/editing-server";
import { dryRun, frenchEditor, secondEditor, step, upload } from "#testing/imports/import-world";

// An import goes through all its stages, each a job of the worker.
vi.setConfig({ testTimeout: 60_000 });

const AMAL = 10;
const WANJIRU = 12;

let tested: EditingServer;
let worker: Worker;
beforeAll(async () => {
  tested = await startEditingServer();
  worker = await tested.startWorker();
});
afterAll(async () => {
  await worker.stop();
  await tested.stop();
});

const table = `referenceRGA;typeArme;marque;modele;modeFonctionnement;capaciteHorsChambre;calibreCanonUn;longueurCanonUn;classementFrancais
F0001;PISTOLET;ZORBLAX;Nebula;SEMI-AUTOMATIQUE;15;9 x 19;125,0;B1
F0002;PISTOLET;ZORBLAX;Quasar;SEMI-AUTOMATIQUE;8;9 x 19;125,0;B1
`;

function toldTo(account: number): Promise<string[]> {
  return tested
    .as(account)
    .call(listNotificationsRoute, { query: {} })
    .then(({ notifications }) =>
      notifications
        .filter(({ code }) => code === "reference.entry_changed")
        .map(({ parameters }) => `${parameters.name} ${parameters.version}`)
        .sort(),
    );
}

test("who follows a make is told of the import that changes it, and of its undoing, once each", async () => {
  const make = "ZORBLAX";
  await tested.as(AMAL).call(followRoute, { body: { kind: "make", make } });
  await tested.as(WANJIRU).call(followRoute, { body: { kind: "make", make: "Glock" } });
  const [editor, second] = [tested.as(frenchEditor), tested.as(secondEditor)];
  const planned = await dryRun(editor, await upload(editor, table));
  await step(editor, planned, "submit");
  const published = await step(second, planned, "confirm");
  const imported = ["ZORBLAX Nebula 1", "ZORBLAX Quasar 1"];
  await vi.waitFor(async () => expect(await toldTo(AMAL)).toEqual(imported), { timeout: 20_000 });
  await step(second, await step(editor, published, "ask_undo"), "confirm_undo");
  const undone = ["ZORBLAX Nebula 2", "ZORBLAX Quasar 2"];
  await vi.waitFor(
    async () => expect(await toldTo(AMAL)).toEqual([...imported, ...undone].sort()),
    { timeout: 20_000 },
  );
  expect(await toldTo(WANJIRU)).toEqual([]);
});
