import type { FastifyRequest } from "fastify";
import { Role } from "#platform/access/contract";
import type { Caller } from "#platform/access/contract/permission";
import { castId } from "#platform/access/server";
import { createId } from "#platform/database";
import type { Position } from "./policy-terms.ts";

type Workplace = Pick<Caller, "member" | "agency" | "isDesk">;

function workplace(member: string, agency: number, isDesk = false): Workplace {
  return { member, agency: castId("agency", agency), isDesk };
}

const deskOfSpain = workplace("ES", 3, true);
const [customs, deskOfMorocco] = [workplace("MA", 7), workplace("MA", 6, true)];
const deskOfKenya = workplace("KE", 8, true);

/** Everything is owned by the police of Spain; customs of Morocco ask of possible matches. */
const workplaces: Readonly<Record<Position, Workplace>> = {
  owner_agency: workplace("ES", 5),
  owner_other: workplace("ES", 4),
  owner_desk: deskOfSpain,
  foreign_agency: customs,
  foreign_desk: deskOfMorocco,
  named_agency: customs,
  named_desk: deskOfMorocco,
  unnamed_desk: deskOfKenya,
  pointer_desk: deskOfMorocco,
  silent_desk: deskOfMorocco,
  excluded_desk: deskOfKenya,
  suspended_desk: workplace("FR", 1, true),
  asker_agency: customs,
  asker_other: { member: "MA", agency: createId(), isDesk: false },
  asker_desk: deskOfMorocco,
};

/** Member that is suspended once everything is there. */
export const suspendedMember = "FR";

const callers = new Map<string, Caller>();

function nameOf(position: Position, role: Role): string {
  return `${position}/${role}`;
}

for (const position of Object.keys(workplaces) as Position[])
  for (const role of Role.options) {
    const person = createId();
    const known = { ...workplaces[position], roles: [role], person, account: person };
    callers.set(nameOf(position, role), known);
  }

/** The page a request comes from. */
export const ORIGIN = { host: "proofmark.test", origin: "http://proofmark.test" };

/** Names a person of one role at one place, each another person. */
export function calledBy(position: Position, role: Role): Record<string, string> {
  return { "x-reader": nameOf(position, role) };
}

export function readCaller({ headers }: FastifyRequest): Caller | undefined {
  return callers.get(String(headers["x-reader"]));
}
