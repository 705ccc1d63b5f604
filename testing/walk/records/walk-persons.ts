import {
  addPersonRoute,
  draftRecordRoute,
  modifyPersonRoute,
  openPersonsRoute,
  type PersonContent,
  removePersonRoute,
} from "#records/contract";
import { stolenPistol } from "#testing/records/sample-record";
import type { Walk } from "../walk.ts";

/** Police of Spain state who reported a theft and who owned the pistol, and remove one of them again. */
export async function walkPersons(walk: Walk): Promise<void> {
  const javier = await walk.signedIn(9);
  const carmen = await walk.signedIn(8);
  const body = stolenPistol(new Date());
  const { id: record } = await walk.carryOut(draftRecordRoute, javier, { body });
  const params = { record };
  const owner: PersonContent = {
    role: "owner",
    name: "Aurelio Zubiri",
    birth: { precision: "year", year: 1961 },
    sex: "male",
  };
  const { id: person, ...begun } = await walk.carryOut(addPersonRoute, javier, {
    params,
    body: owner,
  });
  const changed: PersonContent = { ...owner, birth: { precision: "unknown" } };
  const one = { record, person };
  await walk.carryOut(modifyPersonRoute, javier, { params: one, body: changed }, begun);
  const purpose = { purpose: "ALG-26-0411" };
  await walk.carryOut(openPersonsRoute, carmen, { params, body: purpose });
  const reporter: PersonContent = { ...owner, role: "reporter" };
  const second = await walk.carryOut(addPersonRoute, carmen, { params, body: reporter });
  await walk.carryOut(removePersonRoute, carmen, { params: { record, person: second.id } });
}
