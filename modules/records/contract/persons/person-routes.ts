import * as z from "zod";
import { defineRoute, httpErrors } from "#platform/http/contract";
import { recordErrors } from "../record-errors.ts";
import { OpeningPurpose, PersonContent, PersonsView } from "./person.ts";
import { personErrors, personRefusals } from "./person-errors.ts";
import { keepPersons, readPersons } from "./person-permissions.ts";

const params = z.object({ record: z.uuid() });
const one = params.extend({ person: z.uuid() });
const PersonKept = z.object({ id: z.uuid(), version: z.int().positive() });
const refusals = [recordErrors.notFound, ...Object.values(personRefusals)];

/** A POST, so that the purpose stands in no address. */
export const openPersonsRoute = defineRoute({
  id: "records.person.open",
  method: "POST",
  path: "/api/records/:record/persons/opened",
  summary:
    "The persons in connection with the firearm of a record, for officers and desk of its owner who say why; the owner sees the look",
  access: readPersons,
  params,
  body: z.object({ purpose: OpeningPurpose }),
  answer: PersonsView,
  errors: [recordErrors.notFound],
  isLook: true,
  leaves: ["records.person.open"],
});

export const addPersonRoute = defineRoute({
  id: "records.person.add",
  method: "POST",
  path: "/api/records/:record/persons",
  summary: "Add a person to a record of the own agency or, for its desk, of the own member",
  access: keepPersons,
  params,
  body: PersonContent,
  answer: PersonKept,
  isCreate: true,
  errors: [...refusals, httpErrors.keyReused, httpErrors.keyInProgress],
  leaves: ["records.person.add"],
});

export const modifyPersonRoute = defineRoute({
  id: "records.person.modify",
  method: "PUT",
  path: "/api/records/:record/persons/:person",
  summary: "Change what is stated of a person",
  access: keepPersons,
  params: one,
  body: PersonContent,
  answer: PersonKept,
  isChange: true,
  errors: [
    ...refusals,
    personErrors.notFound,
    httpErrors.versionMismatch,
    httpErrors.versionMissing,
  ],
  leaves: ["records.person.modify"],
});

export const removePersonRoute = defineRoute({
  id: "records.person.remove",
  method: "DELETE",
  path: "/api/records/:record/persons/:person",
  summary: "Remove a person; what the ledger holds of the data is purged, who did what when stays",
  access: keepPersons,
  params: one,
  answer: z.object({ id: z.uuid() }),
  errors: [...refusals, personErrors.notFound],
  leaves: ["records.person.remove"],
});
