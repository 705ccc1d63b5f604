import { createHash } from "node:crypto";
import { uploadFileRoute } from "#platform/files/contract";
import {
  addPersonRoute,
  dayOf,
  moveProtocolStepRoute,
  type RecordContent,
  type RecordStep,
} from "#records/contract";
import { purgeRecords } from "#records/server";
import type { RecordsServer } from "#testing/records/records-server";
import { sampleImage } from "#testing/sample-images";
import { expireRecords } from "../../../modules/records/server/expire-records.ts";
import { type State, statesOf } from "../policy-terms.ts";
import { possessor } from "./own-contents.ts";
import type { Handled, Things } from "./things.ts";

const handledAs: Readonly<Record<Handled, Partial<RecordContent["governance"]>>> = {
  open: { excludedMembers: ["KE"] },
  named: { handling: "restricted", namedMembers: ["MA"] },
  pointer: { disclosure: "pointer" },
  silent: { disclosure: "silent" },
};

/** How a draft gets to a state; who has located it is not who confirms. */
const ways: Readonly<Partial<Record<State, readonly ["javier" | "carmen", RecordStep][]>>> = {
  active: [],
  located: [["javier", { verb: "locate" }]],
  confirmed: [
    ["javier", { verb: "locate" }],
    ["carmen", { verb: "confirm" }],
  ],
  cleared: [["javier", { verb: "clear", reason: "returned" }]],
  cancelled: [["javier", { verb: "cancel", reason: "duplicate" }]],
  expired: [],
  purged: [],
};

const DAY = 86_400_000;
/** Days from today until what is to be purged, and what is to be no more than expired, comes up for review. */
const reviewIn: Readonly<Partial<Record<State, number>>> = { purged: 10, expired: 150 };

/** Eleven figures no two of which are near each other. */
export function numberFor(name: string): string {
  const digest = createHash("sha256").update(name).digest("hex");
  return BigInt(`0x${digest}`).toString().slice(1, 12);
}

/** Records of the police of Spain, of firearms sought and in hand, handled in every way, in every state. */
export async function enterRecords(server: RecordsServer, things: Things): Promise<void> {
  const image = new File([new Uint8Array(await sampleImage("png"))], "left.png");
  const { id: photo } = await server.as("javier").upload(uploadFileRoute, image);
  for (const subject of ["sought", "in_hand"] as const)
    for (const handled of Object.keys(handledAs) as Handled[])
      for (const state of statesOf[subject]) {
        const named = { subject, handled, state };
        const number = numberFor(Object.values(named).join(" "));
        const content = contentOf(server, { ...named, number, photo });
        things.keep(named, { ...(await enterOne(server, content, state)), number, photo });
      }
  await letTimePass(server);
}

interface Stated {
  readonly subject: "sought" | "in_hand";
  readonly handled: Handled;
  readonly state: State;
  readonly number: string;
  readonly photo: string;
}

function contentOf(
  { content, clock }: RecordsServer,
  { subject, handled, state, number, photo }: Stated,
): RecordContent {
  const days = reviewIn[state];
  return {
    ...content,
    ...(subject === "in_hand" && {
      type: "recovered",
      seizure: { ground: "illicit_possession" as const },
    }),
    weapon: {
      ...content.weapon,
      serials: [{ text: number }],
      serialState: "legible",
      photos: [{ file: photo }],
    },
    governance: {
      ...content.governance,
      ...handledAs[handled],
      ownReference: number,
      ...(days && { reviewOn: dayOf(new Date(clock.now.getTime() + days * DAY)) }),
    },
  };
}

/** The step of its checklist that is done of every firearm in hand. */
export const doneStep = "latent_prints";

async function enterOne(
  server: RecordsServer,
  content: RecordContent,
  state: State,
): Promise<{ id: string; person: string }> {
  const id = await server.draft(content);
  const tick = { verb: "tick", step: doneStep } as const;
  if (content.type === "recovered")
    await server.as("javier").call(moveProtocolStepRoute, { params: { record: id }, body: tick });
  const named = { params: { record: id }, body: possessor };
  const { id: person } = await server.as("javier").call(addPersonRoute, named);
  const way = ways[state];
  if (way === undefined) return { id, person };
  await server.move("javier", id, { verb: "enter" });
  for (const [who, step] of way) await server.move(who, id, step);
  return { id, person };
}

async function letTimePass({ clock, database }: RecordsServer): Promise<void> {
  const after = (days: number) => new Date(clock.now.getTime() + days * DAY);
  await expireRecords(database.worker.query, after(151));
  await purgeRecords(database.worker.query, after(110));
}
