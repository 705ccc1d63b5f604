import type { InjectOptions } from "fastify";
import type { Route } from "#platform/http/contract";
import { addDays, dayOf, noFacts } from "#records/contract";
import { calledBy, ORIGIN } from "./policy-callers.ts";
import type { PolicyCase, PolicyRow } from "./policy-terms.ts";
import type { PolicyWorld } from "./policy-world.ts";
import { doneStep } from "./world/enter-records.ts";
import { entry, signal } from "./world/enter-signal.ts";
import {
  columns,
  listText,
  mapping,
  possessor,
  recordsText,
  watched,
} from "./world/own-contents.ts";
import type { Thing } from "./world/things.ts";

type Body = object | undefined;
type Write = (thing: Thing, world: PolicyWorld, step: string) => Body;

const why: Readonly<Record<string, object>> = {
  clear: { reason: "returned" },
  cancel: { reason: "duplicate" },
  reopen: { note: "Another was meant" },
  confirm: { note: "It is ours" },
  close: { outcome: "nothing_further" },
};
const onChecklist: Readonly<Record<string, object>> = {
  skip: { step: "dna", reason: "not_ordered" },
  assign: { step: "dna", agency: null },
  reopen: { step: doneStep },
};

function renewal({ clock }: PolicyWorld) {
  return { reviewOn: addDays(dayOf(clock.now), 400), reason: "still_missing" };
}

const chosen = ({ id, version }: Thing) => [{ id, version }];
const search = ({ number }: Thing) => ({
  numbers: [{ text: number || "ZX5550123" }],
  gun: {},
  purpose: "MA-2026-118",
});
/** What the desk of another member has to say of the firearm it has. */
const seenBy = (thing: Thing, verb: string) =>
  verb === "locate" && {
    seen: { numbers: search(thing).numbers, purpose: "MA-2026-118", urgency: "routine" },
  };
const content: Write = (_, world) => world.content;

/** What is sent, right in every respect: nothing but the policy decides. */
const bodies: Readonly<Record<string, Write>> = {
  "records.record.draft": content,
  "records.record.modify": content,
  "records.record.move": (thing, world, verb) =>
    verb === "renew" ? { verb, ...renewal(world) } : { verb, ...seenBy(thing, verb), ...why[verb] },
  "records.link.state": (_, { companion }) => ({ other: { id: companion }, verdict: "same" }),
  "records.protocol.move": (_, __, verb) => ({ verb, step: "own_registers", ...onChecklist[verb] }),
  "records.search.submit": search,
  "records.match.ask": (thing, _, about) => ({
    search: search(thing),
    about: about === "member" ? { member: "ES" } : { record: thing.id },
    urgency: "routine",
  }),
  "records.match.move": (_, __, verb) => ({ verb, ...why[verb] }),
  "records.review.renew": (thing, world) => ({ records: chosen(thing), ...renewal(world) }),
  "records.review.let_go": (thing) => ({ records: chosen(thing) }),
  "records.watch.begin": (_, { clock }) => watched(clock.now),
  "records.watch.change": (_, { clock }) => watched(clock.now),
  "records.number_check.submit": () => ({
    numbers: [{ number: "ZX5550123" }],
    purpose: "MA-2026-118",
  }),
  "records.number_check.ask": () => ({ columns, purpose: "ALG-26-0411" }),
  "records.import.map": (_, { clock }) => mapping(clock.now),
  "records.signal.close": () => ({ reason: "explained" }),
  "records.import.step": (_, __, step) => ({ step }),
  "records.custody.move": () => ({ verb: "describe", facts: noFacts }),
  "records.person.open": () => ({ purpose: "ALG-26-0411" }),
  "records.person.add": () => possessor,
  "records.person.modify": () => possessor,
};

const files: Readonly<Record<string, string>> = {
  "records.number_check.upload": listText,
  "records.import.upload": recordsText,
};

/** Versions of what has its own beside the record's, where nobody has changed it yet. */
const ownVersions: Readonly<Record<string, number>> = {
  "records.custody.move": 0,
  "records.person.modify": 1,
};

/** Lists are read whole. */
const queries: Readonly<Record<string, string>> = {
  "records.record.list": "?limit=200",
  "records.match.list": "?which=all&limit=200",
  "records.review.list": "?limit=200",
  "records.purged.list": "?limit=200",
  "records.watch.list": "?limit=200",
  "records.number_check.list": "?limit=200",
  "records.import.list": "?limit=200",
};

/** The request of one case of a row. */
export function requestOf(
  world: PolicyWorld,
  route: Route,
  row: PolicyRow,
  { role, position }: PolicyCase,
  thing: Thing,
): InjectOptions {
  const { method, path } = route;
  const { photo, person } = thing;
  const named: Readonly<Record<string, string>> = { photo, person, entry, signal };
  const url = path.replace(/:(\w+)/g, (_, name) => named[name] ?? thing.id);
  const payload = bodies[route.id]?.(thing, world, row.step ?? "");
  const headers = {
    ...ORIGIN,
    ...calledBy(position, role),
    ...(route.isCreate && { "idempotency-key": crypto.randomUUID() }),
    ...(route.isChange && { "if-match": `"${ownVersions[route.id] ?? thing.version}"` }),
  };
  const request = { method, url: url + (queries[route.id] ?? ""), headers };
  const text = files[route.id];
  if (text !== undefined) return { ...request, ...formOf(text, headers) };
  return payload === undefined ? request : { ...request, payload };
}

/** A file as a browser sends it. */
function formOf(text: string, headers: Record<string, string>) {
  const boundary = "----policy";
  return {
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\n${text}\r\n--${boundary}--\r\n`,
  };
}
