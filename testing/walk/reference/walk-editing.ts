import { uploadFileRoute } from "#platform/files/contract";
import {
  differenceRoute,
  type FieldChange,
  followedChangesRoute,
  followRoute,
  listChallengesRoute,
  listReferenceProposalsRoute,
  listSubscriptionsRoute,
  listVersionsRoute,
  type Moved,
  markVersionsRoute,
  moveChallengeRoute,
  moveProposalRoute,
  openChallengeRoute,
  previewBulkRoute,
  proposeChangeRoute,
  proposeEditorialRoute,
  readChallengeRoute,
  readProposalRoute,
  readVersionRoute,
  resubmitProposalRoute,
  unfollowRoute,
} from "#reference/contract";
import { sampleImage } from "#testing/sample-images";
import type { Walk } from "../walk.ts";

const HELENE = 4;
const AMAL = 10;
const INGRID = 14;
const editors = [HELENE, INGRID] as const;

/** An entry is changed by two editors, challenged, reorganised and followed. */
export async function walkEditing(walk: Walk): Promise<void> {
  const made = await walkProposal(walk);
  await walkVersions(walk);
  await walkMark(walk);
  await walkReorganising(walk, made);
  await walkChallenge(walk);
  await walkSubscription(walk);
}

const source = "Maker's manual";
const edit = (...changes: FieldChange[]) => ({
  kind: "edit" as const,
  ref: "FRM0191",
  baseVersion: 1,
  changes,
});

async function photograph(walk: Walk): Promise<string> {
  const { browser } = await walk.signedIn(AMAL);
  const photo = new File([new Uint8Array(await sampleImage("png"))], "left.png");
  return (await browser.upload(uploadFileRoute, photo)).id;
}

async function pictureChange(walk: Walk): Promise<FieldChange> {
  const picture = { file: await photograph(walk), view: "left", marks: [] };
  return { field: "pictures", value: [picture], source };
}

async function walkProposal(walk: Walk): Promise<Moved> {
  const amal = await walk.signedIn(AMAL);
  const rounds = { field: "capacityRounds" as const, value: 18, source };
  const shares = { also: ["files.file.share"] as const };
  const body = { change: edit(rounds, await pictureChange(walk)), reason: "Read on the gun" };
  const made = await walk.carryOut(proposeChangeRoute, amal, { body }, shares);
  const params = { proposal: made.id };
  await walk.carryOut(listReferenceProposalsRoute, amal, { query: {} });
  await walk.carryOut(readProposalRoute, amal, { params });
  const returned = { params, body: { step: "return" as const, reason: "Which variant?" } };
  const { version } = await walk.carryOut(
    moveProposalRoute,
    await walk.signedIn(HELENE),
    returned,
    made,
  );
  const again = { change: edit(rounds, await pictureChange(walk)), reason: "The first variant" };
  const input = { params, body: again };
  const resubmitted = await walk.carryOut(resubmitProposalRoute, amal, input, {
    version,
    ...shares,
  });
  return publish(walk, resubmitted, { editors, leaves: "reference.entry.publish" });
}

type Published = "reference.entry.publish" | "reference.mark.publish";

async function publish(
  walk: Walk,
  made: Moved,
  { editors: [first, second], leaves }: { editors: readonly [number, number]; leaves: Published },
): Promise<Moved> {
  const input = { params: { proposal: made.id }, body: { step: "accept" as const } };
  const accepted = await walk.carryOut(moveProposalRoute, await walk.signedIn(first), input, made);
  return walk.carryOut(moveProposalRoute, await walk.signedIn(second), input, {
    version: accepted.version,
    also: [leaves],
  });
}

async function walkMark(walk: Walk): Promise<void> {
  const amal = await walk.signedIn(AMAL);
  const content = {
    kind: "proof" as const,
    meaning: "proof" as const,
    text: "XV",
    shapes: ["crown" as const],
    places: [],
    usedOn: [],
    pictures: [{ file: await photograph(walk) }],
    source: {
      title: "Catalogue of a museum",
      url: "https://example.org/marks",
    },
  };
  const body = { change: { kind: "new_mark" as const, content }, reason: "Seen on a barrel" };
  const shares = { also: ["files.file.share"] as const };
  const made = await walk.carryOut(proposeChangeRoute, amal, { body }, shares);
  const { id } = await publish(walk, made, { editors, leaves: "reference.mark.publish" });
  const { mark } = await walk.carryOut(readProposalRoute, amal, { params: { proposal: id } });
  await walk.carryOut(markVersionsRoute, amal, { params: { id: mark?.id ?? "" } });
}

async function walkVersions(walk: Walk): Promise<void> {
  const amal = await walk.signedIn(AMAL);
  const params = { ref: "FRM0191" };
  await walk.carryOut(listVersionsRoute, amal, { params });
  await walk.carryOut(readVersionRoute, amal, { params: { ...params, number: 1 } });
  await walk.carryOut(differenceRoute, amal, { params, query: { from: 1, to: 2 } });
}

async function walkReorganising(walk: Walk, { id }: Moved): Promise<void> {
  const helene = await walk.signedIn(HELENE);
  const change = { kind: "undo" as const, publication: id };
  await walk.carryOut(proposeEditorialRoute, helene, { body: { change, reason: "Wrong gun" } });
  const added = { field: "alsoKnownAs" as const, how: "add" as const, value: "Test", source };
  await walk.carryOut(previewBulkRoute, helene, { body: { query: "steyr", edit: added } });
}

async function walkChallenge(walk: Walk): Promise<void> {
  const amal = await walk.signedIn(AMAL);
  const body = {
    ref: "FRM0193",
    grounds: "It holds 15",
    language: "en" as const,
    files: [await photograph(walk)],
  };
  const also = ["files.file.share"] as const;
  const opened = await walk.carryOut(openChallengeRoute, amal, { body }, { also });
  const params = { challenge: opened.id };
  await walk.carryOut(listChallengesRoute, amal, { query: {} });
  await walk.carryOut(readChallengeRoute, amal, { params });
  const upheld = { params, body: { step: "uphold" as const } };
  await walk.carryOut(moveChallengeRoute, await walk.signedIn(INGRID), upheld, opened);
}

async function walkSubscription(walk: Walk): Promise<void> {
  const amal = await walk.signedIn(AMAL);
  const body = { kind: "make" as const, make: "Glock" };
  const { id } = await walk.carryOut(followRoute, amal, { body });
  await walk.carryOut(listSubscriptionsRoute, amal, {});
  const publication = "00000000-0000-7000-8000-000000000000";
  await walk.carryOut(followedChangesRoute, amal, { params: { publication }, query: {} });
  await walk.carryOut(unfollowRoute, amal, { params: { subscription: id } });
}
