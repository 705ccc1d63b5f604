import type { Account, Person } from "#platform/access/contract";
import { listPersonsRoute } from "#platform/access/contract";
import { castId, castPeople } from "#platform/access/server";
import type { Browser } from "#testing/open-browser";
import type { Walk } from "../walk.ts";

/** France at work, the secretariat and the desk of Morocco: who tries things. */
export interface Crew {
  readonly administrators: readonly [Browser, Browser];
  readonly desk: Browser;
  readonly secondAtDesk: Browser;
  readonly foreignDesk: Browser;
  readonly secretariat: readonly [Browser, Browser];
}

/** Numbers that choose among what there is, and give what is new a name of its own. */
export interface Choice {
  readonly some: number;
  readonly other: number;
}

/** Something somebody tries; what there is decides whether it is refused. */
export type Try = (crew: Crew, choice: Choice) => Promise<unknown>;

export async function gatherCrew(walk: Walk): Promise<Crew> {
  const browserOf = async (account: number) => (await walk.signedIn(account)).browser;
  return {
    administrators: [await browserOf(5), await browserOf(6)],
    desk: await browserOf(1),
    secondAtDesk: await browserOf(2),
    foreignDesk: await browserOf(11),
    secretariat: [await browserOf(14), await browserOf(15)],
  };
}

/** The one a number chooses; undefined where there is none. */
export function choose<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}

/** The agencies of France in the cast: its bureau and its laboratory. */
export function someAgency(number: number): string {
  return castId("agency", 1 + (number % 2));
}

const cast = new Set(castPeople.map(({ number }) => castId("person", number)));

/** Somebody of France who is not of the cast, so that the crew stays at work. */
export async function somebody(crew: Crew, number: number): Promise<Person | undefined> {
  const { persons } = await crew.administrators[0].call(listPersonsRoute, {
    query: { limit: 200 },
  });
  return choose(
    persons.filter(({ id }) => !cast.has(id)),
    number,
  );
}

export async function someAccount(crew: Crew, choice: Choice): Promise<Account | undefined> {
  return choose((await somebody(crew, choice.some))?.accounts ?? [], choice.other);
}
