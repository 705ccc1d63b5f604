import { type Binding, bind } from "#platform/http/server";
import {
  addPersonRoute,
  modifyPersonRoute,
  openPersonsRoute,
  removePersonRoute,
} from "#records/contract";
import type { RecordsDesk } from "../records-desk.ts";
import { addPerson, modifyPerson, removePerson } from "./keep-persons.ts";
import { openPersons } from "./open-persons.ts";

/** The routes of persons in connection with firearms. */
export function servePersons(desk: RecordsDesk): Binding[] {
  return [
    bind(openPersonsRoute, ({ params, body }, { caller }) =>
      openPersons(desk, caller, { ...params, ...body }),
    ),
    bind(addPersonRoute, ({ params, body }, { caller }) =>
      addPerson(desk, caller, { ...params, content: body }),
    ),
    bind(modifyPersonRoute, ({ params, body }, { caller, expectedVersion }) =>
      modifyPerson(desk, caller, { ...params, content: body, version: expectedVersion }),
    ),
    bind(removePersonRoute, ({ params }, { caller }) => removePerson(desk, caller, params)),
  ];
}
