import {
  countriesRoute,
  entryRoute,
  findMarksRoute,
  findRoute,
  identifyRoute,
  markRoute,
  marksRoute,
  sheetRoute,
  sourcesRoute,
  verifyRoute,
} from "#reference/contract";
import type { Walk } from "../walk.ts";
import { downloading } from "../walk-files.ts";

/** A firearm is looked up, identified and verified, and its sheet printed: all of it leaves nothing. */
export async function walkReference(walk: Walk): Promise<void> {
  const amal = await walk.signedIn(10);
  const observation = { make: "Beretta", calibre: "9x19" };
  await walk.carryOut(findRoute, amal, { body: { query: "beretta" } });
  const { entries } = await walk.carryOut(identifyRoute, amal, { body: observation });
  await walk.carryOut(verifyRoute, amal, { body: observation });
  const [entry] = entries;
  if (entry === undefined) throw new Error("no Beretta in the table");
  await walk.carryOut(entryRoute, amal, { params: { ref: entry.ref } });
  const sheet = { body: { observation, chosen: entry.ref } };
  await walk.carryOut(sheetRoute, amal, sheet, { send: downloading(sheetRoute, sheet) });
  await walk.carryOut(sourcesRoute, amal, {});
  const { marks } = await walk.carryOut(marksRoute, amal, {});
  await walk.carryOut(findMarksRoute, amal, { body: { shapes: ["crown"] } });
  await walk.carryOut(markRoute, amal, { params: { id: marks[0]?.id ?? "" } });
  await walk.carryOut(countriesRoute, amal, {});
}
