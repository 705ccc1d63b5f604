import type { Role } from "#platform/access/contract";
import {
  type PolicyRow,
  type Position,
  type State,
  type Subject,
  statesOf,
} from "./policy-terms.ts";

const keepers: readonly Role[] = ["officer", "desk", "examiner"];
const watchers: readonly Role[] = [...keepers, "analyst"];
const readers: readonly Role[] = [...watchers, "secretariat"];
const importers: readonly Role[] = ["officer", "desk"];
const desk: readonly Role[] = ["desk"];

/** States in which a record is shown beyond its member. */
const standing: readonly State[] = ["active", "located", "confirmed", "cleared"];
const kept: readonly State[] = ["draft", ...standing, "cancelled", "expired"];

type Seen = PolicyRow["seen"];
const ownSide = (states: readonly State[]): Seen => ({
  owner_agency: states,
  owner_desk: states,
});
/** Whoever may open a record. */
const openTo: Seen = {
  ...ownSide(kept),
  foreign_agency: standing,
  foreign_desk: standing,
  named_agency: standing,
  named_desk: standing,
};
const sides: Seen = {
  ...ownSide(statesOf.match),
  asker_agency: statesOf.match,
  asker_desk: statesOf.match,
};
const anywhere: Seen = Object.fromEntries(
  (["owner_agency", "owner_other", "owner_desk", "foreign_agency", "foreign_desk"] as const).map(
    (position) => [position, statesOf.nothing],
  ),
);

const byOwner = { owner_agency: keepers, owner_desk: desk };
const byOwnersDesk = { owner_desk: desk };
const byFinder = { ...byOwner, foreign_desk: desk, named_desk: desk };
const byAsker = { asker_agency: keepers, asker_desk: desk };

const byOwnersSide = { owner_agency: keepers, owner_desk: keepers };
const byOwnersPolice = { owner_agency: importers, owner_desk: importers };

type Doers = NonNullable<PolicyRow["by"]>;
type Rest = Pick<PolicyRow, "roles" | "seen" | "unseen"> & Partial<PolicyRow>;
const row = (endpoint: PolicyRow["endpoint"], subject: Subject, rest: Rest): PolicyRow => ({
  endpoint,
  subject,
  ...rest,
});

const record = { roles: keepers, seen: openTo, unseen: "records.record_not_found" };
const looked = { ...record, roles: readers };
const unlisted = { roles: readers, unseen: "unlisted" };

/** A step of a record. */
const step = (
  name: string,
  by: Doers,
  when: readonly State[],
  others = "records.step_not_yours",
): PolicyRow =>
  row("records.record.move", "sought", {
    ...record,
    step: name,
    by,
    others,
    when,
    elsewhere: "records.step_not_now",
  });
const deskStep = (name: string, when: readonly State[]) =>
  step(name, byOwnersDesk, when, "records.desk_only");

/** A decision on the review of a record. */
const review = (endpoint: PolicyRow["endpoint"]): PolicyRow =>
  row(endpoint, "sought", {
    ...record,
    by: byOwner,
    others: "records.step_not_yours",
    when: ["draft", "active", "located", "confirmed", "expired"],
    elsewhere: "records.step_not_now",
  });

/** A move of a step of the checklist nobody has touched; what is opened again is the one that is done. */
const protocol = {
  ...record,
  seen: ownSide(["draft", "active", "cleared", "cancelled", "expired"]),
};
const protocolMove = (name: string, when: readonly State[]): PolicyRow =>
  row("records.protocol.move", "in_hand", {
    ...protocol,
    step: name,
    when,
    elsewhere: "records.protocol_not_now",
  });
const examinable: readonly State[] = ["draft", "active", "cleared"];

/** A statement of where a firearm in hand is, or one that was sought and is found. */
const custody = { ...record, by: byOwnersSide, others: "records.custody_not_yours" };
const notNow = "records.custody_not_now";
const notInHand = "records.custody_not_in_hand";

/** Persons of a record: examiners work without names. */
const persons = {
  ...record,
  roles: importers,
  by: byOwnersPolice,
  others: "records.person_not_yours",
};
const personsChange = {
  ...persons,
  when: ["draft", "active", "located", "confirmed"] as const,
  elsewhere: "records.person_not_now",
};

const match = { roles: watchers, seen: sides, unseen: "records.match_not_found" };
const matchMove = (name: string, by: Doers, when: readonly State[]): PolicyRow =>
  row("records.match.move", "match", {
    ...match,
    roles: keepers,
    step: name,
    by,
    others: "records.match_not_yours",
    when,
    elsewhere: "records.match_not_now",
  });

const begin = (endpoint: PolicyRow["endpoint"], roles: readonly Role[]): PolicyRow =>
  row(endpoint, "nothing", { roles, seen: anywhere, unseen: "" });

const watch = {
  roles: watchers,
  seen: ownSide(statesOf.watch),
  unseen: "records.watch_not_found",
};
const watchChange = {
  ...watch,
  when: ["standing"] as const,
  elsewhere: "records.watch_over",
};

/** A check is read by the agency that asked, not even by its desk. */
const check = {
  roles: readers,
  seen: { owner_agency: statesOf.number_check } as Seen,
  unseen: "records.check_not_found",
};
const checkState = { ...check, elsewhere: "records.check_wrong_state" };

const imported = {
  roles: importers,
  seen: ownSide(statesOf.import),
  unseen: "records.import_not_found",
};
const importState = { ...imported, elsewhere: "records.import_wrong_state" };

/** To whom a member says only that it holds a record. */
const pointedTo: Partial<Record<Position, readonly State[]>> = { pointer_desk: standing };

/** Who may do what with the records module. The one source of `docs/policy/records.md` and of its test. */
export const recordsPolicy: readonly PolicyRow[] = [
  begin("records.record.draft", keepers),
  row("records.record.open", "sought", looked),
  row("records.photo.open", "sought", { ...looked, unseen: "http.not_found" }),
  row("records.life.read", "sought", looked),
  row("records.record.list", "sought", { ...unlisted, seen: ownSide(kept) }),
  row("records.record.modify", "sought", {
    ...record,
    by: byOwner,
    others: "records.step_not_yours",
    when: ["draft", "active", "confirmed"],
    elsewhere: "records.step_not_now",
  }),
  step("enter", byOwner, ["draft"]),
  step("locate", byFinder, ["active"]),
  row("records.record.move", "in_hand", {
    ...record,
    step: "locate",
    by: byFinder,
    others: "records.step_not_yours",
    when: [],
    elsewhere: "records.in_hand",
  }),
  deskStep("confirm", ["located"]),
  deskStep("refute", ["located"]),
  deskStep("reopen", ["confirmed"]),
  step("clear", byOwner, ["active", "confirmed"]),
  step("cancel", byOwner, ["draft", "active", "located"]),
  step("renew", byOwner, ["draft", "active", "located", "confirmed", "expired"]),
  row("records.link.state", "sought", {
    ...record,
    by: byOwnersSide,
    others: "records.link_not_yours",
  }),
  row("records.protocol.read", "in_hand", { ...protocol, roles: readers }),
  row("records.protocol.read", "sought", {
    ...looked,
    seen: ownSide(kept),
    when: [],
    elsewhere: "records.protocol_not_in_hand",
  }),
  protocolMove("tick", examinable),
  protocolMove("skip", examinable),
  protocolMove("assign", examinable),
  protocolMove("reopen", examinable),
  row("records.custody.move", "in_hand", {
    ...custody,
    when: ["draft", "active"],
    elsewhere: notNow,
  }),
  row("records.custody.move", "sought", {
    ...custody,
    when: ["confirmed"],
    elsewhere: {
      draft: notInHand,
      active: notInHand,
      located: notInHand,
      cleared: notNow,
      cancelled: notNow,
      expired: notNow,
    },
  }),
  row("records.person.open", "sought", { ...record, roles: importers, seen: ownSide(kept) }),
  row("records.person.add", "sought", personsChange),
  row("records.person.modify", "sought", personsChange),
  row("records.person.remove", "sought", persons),
  row("records.export.make", "sought", { ...unlisted, seen: ownSide(kept) }),
  row("records.search.export", "search", {
    roles: readers,
    seen: { owner_agency: statesOf.search },
    unseen: "records.search_not_found",
    by: { owner_agency: ["officer"] },
    others: "records.search_not_found",
  }),
  row("records.search.open", "search", {
    roles: readers,
    seen: ownSide(statesOf.search),
    unseen: "records.search_not_found",
  }),
  row("records.search.submit", "sought", {
    ...unlisted,
    step: "shown",
    seen: { ...openTo, ...ownSide(standing) },
  }),
  row("records.search.submit", "sought", {
    ...unlisted,
    step: "pointed_to",
    seen: pointedTo,
  }),
  row("records.match.ask", "sought", {
    ...record,
    step: "record",
    when: standing,
    elsewhere: "records.nothing_to_ask",
  }),
  row("records.match.ask", "sought", {
    ...record,
    step: "member",
    seen: pointedTo,
    unseen: "records.nothing_to_ask",
  }),
  row("records.match.open", "match", match),
  row("records.match_photo.open", "match", { ...match, unseen: "http.not_found" }),
  row("records.match.list", "match", { ...match, unseen: "unlisted" }),
  matchMove("confirm", byOwnersDesk, ["asked", "inconclusive"]),
  matchMove("refute", byOwnersDesk, ["asked", "inconclusive"]),
  matchMove("leave_open", byOwnersDesk, ["asked"]),
  matchMove("reopen", byOwnersDesk, ["confirmed", "refuted"]),
  matchMove("withdraw", byAsker, ["asked", "inconclusive"]),
  matchMove("close", { ...byAsker, ...byOwnersDesk }, ["confirmed"]),
  row("records.review.list", "sought", { ...unlisted, seen: ownSide(["expired"]) }),
  review("records.review.renew"),
  review("records.review.let_go"),
  row("records.purged.list", "sought", { ...unlisted, seen: ownSide(["purged"]) }),
  row("records.purged.read", "sought", { ...looked, seen: ownSide(["purged"]) }),
  begin("records.contribution.read", readers),
  begin("records.family.open", readers),
  row("records.signal.close", "nothing", {
    roles: ["desk", "secretariat"],
    seen: anywhere,
    unseen: "",
    by: {
      owner_desk: ["desk", "secretariat"],
      foreign_desk: ["desk", "secretariat"],
    },
    others: "records.desk_only",
  }),
  begin("records.watch.begin", watchers),
  row("records.watch.open", "watch", watch),
  row("records.watch.list", "watch", { ...watch, unseen: "unlisted" }),
  row("records.watch.change", "watch", watchChange),
  row("records.watch.end", "watch", watchChange),
  begin("records.number_check.submit", readers),
  begin("records.number_check.upload", readers),
  row("records.number_check.open", "number_check", check),
  row("records.number_check.list", "number_check", { ...check, unseen: "unlisted" }),
  row("records.number_check.rows", "number_check", check),
  row("records.number_check.ask", "number_check", { ...checkState, when: ["read"] }),
  row("records.number_check.export", "number_check", { ...checkState, when: ["checked"] }),
  begin("records.import.upload", importers),
  row("records.import.open", "import", imported),
  row("records.import.list", "import", { ...imported, unseen: "unlisted" }),
  row("records.import.rows", "import", imported),
  row("records.import.rejects", "import", imported),
  row("records.import.map", "import", { ...importState, when: ["read", "planned"] }),
  row("records.import.step", "import", { ...importState, step: "enter", when: ["planned"] }),
  row("records.import.step", "import", { ...importState, step: "undo", when: ["entered"] }),
  row("records.import.step", "import", {
    ...importState,
    step: "abandon",
    when: ["read", "planned"],
  }),
];
