import { uploadFileRoute } from "#platform/files/contract";
import { askOwnerRoute, type MatchStep, moveMatchRoute, openMatchRoute } from "#records/contract";
import type { RecordsServer } from "#testing/records/records-server";
import { sampleImage } from "#testing/sample-images";
import type { State } from "../policy-terms.ts";
import { numberFor } from "./enter-records.ts";
import type { Things } from "./things.ts";

const confirmed = ["carmen", { verb: "confirm", note: "It is ours" }] as const;

/** How what was asked gets to a state. */
const ways: Readonly<Partial<Record<State, readonly (readonly ["amal" | "carmen", MatchStep])[]>>> =
  {
    asked: [],
    confirmed: [confirmed],
    refuted: [["carmen", { verb: "refute" }]],
    inconclusive: [["carmen", { verb: "leave_open" }]],
    withdrawn: [["amal", { verb: "withdraw" }]],
    closed: [confirmed, ["amal", { verb: "close", outcome: "nothing_further" }]],
  };

/** Customs of Morocco have asked the police of Spain, of a record of its own for each state. */
export async function enterMatches(server: RecordsServer, things: Things): Promise<void> {
  const image = new File([new Uint8Array(await sampleImage("png"))], "seen.png");
  const { id: photo } = await server.as("amal").upload(uploadFileRoute, image);
  for (const [state, way] of Object.entries(ways) as [State, (typeof ways)[State] & object][]) {
    const number = numberFor(`match ${state}`);
    const weapon = { serials: [{ text: number }], serialState: "legible" as const };
    const record = await server.entered({ ownReference: number }, weapon);
    const search = { numbers: [{ text: number }], gun: {}, purpose: "MA-2026-118" };
    const body = {
      search,
      about: { record },
      urgency: "routine" as const,
      photos: [{ file: photo }],
    };
    const { matches } = await server.as("amal").call(askOwnerRoute, { body });
    const id = matches[0]?.id ?? "";
    for (const [who, step] of way) await move(server, who, id, step);
    things.keep({ subject: "match", state }, { id, number, photo });
  }
}

async function move(
  server: RecordsServer,
  who: "amal" | "carmen",
  match: string,
  body: MatchStep,
): Promise<void> {
  const params = { match };
  const { version } = await server.as(who).call(openMatchRoute, { params });
  await server.as(who).call(moveMatchRoute, { params, body }, { version });
}
