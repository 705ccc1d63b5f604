import {
  companiesRoute,
  companyRoute,
  compareRoute,
  countriesRoute,
  entryRoute,
  explainRoute,
  findMarksRoute,
  findRoute,
  glossaryRoute,
  identifyRoute,
  judgeSerialRoute,
  markBearersRoute,
  markRoute,
  marksRoute,
  packRoute,
  photoSheetRoute,
  sheetRoute,
  sourcesRoute,
  verifyRoute,
} from "#reference/contract";
import type { Walk } from "../walk.ts";
import { downloading } from "../walk-files.ts";

/**
 * A firearm is looked up, identified and verified, and its sheet printed: all of it leaves nothing, save that a
 * photograph on the sheet is a look at a file.
 */
export async function walkReference(walk: Walk, photo: string): Promise<void> {
  const amal = await walk.signedIn(10);
  const observation = { make: "Beretta", calibre: "9x19" };
  await walk.carryOut(findRoute, amal, { body: { query: "beretta" } });
  const { entries } = await walk.carryOut(identifyRoute, amal, { body: observation });
  await walk.carryOut(verifyRoute, amal, { body: observation });
  await walk.carryOut(explainRoute, amal, { body: { observation } });
  const [entry, other] = entries;
  if (entry === undefined || other === undefined) throw new Error("no Beretta in the table");
  const refs = [entry.ref, other.ref];
  await walk.carryOut(compareRoute, amal, { body: { refs } });
  await walk.carryOut(entryRoute, amal, { params: { ref: entry.ref } });
  const sheet = { body: { observation, chosen: entry.ref } };
  await walk.carryOut(sheetRoute, amal, sheet, { send: downloading(sheetRoute, sheet) });
  const shown = { body: { ...sheet.body, photos: [photo] } };
  await walk.carryOut(photoSheetRoute, amal, shown, { send: downloading(photoSheetRoute, shown) });
  await walk.carryOut(sourcesRoute, amal, {});
  const { marks } = await walk.carryOut(marksRoute, amal, {});
  await walk.carryOut(findMarksRoute, amal, { body: { shapes: ["crown"] } });
  const mark = { id: marks[0]?.id ?? "" };
  await walk.carryOut(markRoute, amal, { params: mark });
  await walk.carryOut(markBearersRoute, amal, { params: mark, query: {} });
  await walk.carryOut(countriesRoute, amal, {});
  await walk.carryOut(packRoute, amal, {}, { send: downloading(packRoute, {}) });
  const { companies } = await walk.carryOut(companiesRoute, amal, {});
  await walk.carryOut(companyRoute, amal, { params: { id: companies[0]?.id ?? "" } });
  await walk.carryOut(glossaryRoute, amal, { query: { language: "ar" } });
  await walk.carryOut(judgeSerialRoute, amal, { body: { serial: "A12345" } });
}
