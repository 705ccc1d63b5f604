import { agencies, members, profiles } from "./fold-directory.ts";
import { files } from "./fold-files.ts";
import { brokenGlass } from "./fold-glass.ts";
import { keys } from "./fold-keys.ts";
import { accounts, persons, roleGrants } from "./fold-persons.ts";
import { proposals } from "./fold-proposals.ts";
import { challenges, entryProposals } from "./fold-reference.ts";
import { endpoints } from "./platform/fold-webhooks.ts";
import { type Projection, SECRET } from "./projection.ts";
import { custodies, custodyOutlines } from "./records/fold-custody.ts";
import { familySignals } from "./records/fold-families.ts";
import { links } from "./records/fold-links.ts";
import { matches } from "./records/fold-matches.ts";
import { recordPersons } from "./records/fold-persons.ts";
import { protocols } from "./records/fold-protocols.ts";
import { records } from "./records/fold-records.ts";
import { letGo, purged } from "./records/fold-retention.ts";
import { watches } from "./records/fold-watches.ts";
import { legs, said } from "./tracing/fold-legs.ts";
import { traces } from "./tracing/fold-traces.ts";

/** Tables that are rebuilt from the acts and compared, whole. */
export const projections: readonly Projection[] = [
  members,
  agencies,
  profiles,
  persons,
  accounts,
  roleGrants,
  proposals,
  keys,
  brokenGlass,
  files,
  entryProposals,
  challenges,
  records,
  matches,
  links,
  protocols,
  watches,
  endpoints,
  letGo,
  purged,
  familySignals,
  custodies,
  custodyOutlines,
  recordPersons,
  traces,
  legs,
  said,
];

const NEWS = "what people are told of acts elsewhere, and whether they have seen it";
const RETOLD = "the acts on the object told again for its page";
const DERIVED = "made from the records, with which findMisfits compares it";
const IMPORTED =
  "a file on its way to records, let go after ninety days; the records it made are rebuilt from their acts";
const CHECKED =
  "a list put to the records with what it was answered: a look, which the ledger keeps; let go after ninety days";
const PASSING = "work on its way; gone once it is done";

/** Tables, or with a star whole schemas, that hold no state acts could tell of, and why. */
export const notRebuilt: Readonly<Record<string, string>> = {
  "access.credential": SECRET,
  "access.recovery_code": SECRET,
  "access.invitation": `${SECRET}; it is useless after three days`,
  "access.session": "how long a browser stays signed in; its token is a secret",
  "access.sign_in_attempt": "a count of tries that is forgotten after a day",
  "graphile_worker.*": PASSING,
  "http.*": "answers kept for a day so that a repeated request gets the same",
  "jobs.*": PASSING,
  "ledger.*": "the acts themselves, which verifyLedger proves",
  "mail.*": NEWS,
  "notifications.*": NEWS,
  "platform.*": "which migrations have run",
  "records.import": IMPORTED,
  "records.import_part": IMPORTED,
  "records.import_portion": IMPORTED,
  "records.import_finding": IMPORTED,
  "records.number_check": CHECKED,
  "records.number_check_portion": CHECKED,
  "records.kept_search": "searches are looks, which the ledger keeps; this finds them again",
  "records.sought": "made from the searches kept",
  "records.reverse_hit": "who was told of what already; the telling is an act of its record",
  "records.family_told": "who was told of what already; the telling is an act of its record",
  "records.contradiction_told": "who was told of what already; the telling is an act of its record",
  "records.watched": "made from the watches, whose acts say what is watched",
  "records.watch_hit": "who was told of what already; the telling is an act of its record",
  "records.reminder": NEWS,
  "records.purged_twin": "which twins the purged had; a purge keeps it from what is gone",
  "records.twin": DERIVED,
  "records.serial": DERIVED,
  "records.tally": DERIVED,
  "webhooks.message": NEWS,
  "webhooks.delivery": "messages on their way and what became of them; gone after thirty days",
  "reference.*":
    "published data: seeds and migrations are nobody's act, and of publications and imports the acts say who and how many; what came is kept version by version",
  "reference.proposal_step": RETOLD,
  "reference.challenge_step": RETOLD,
  "reference.subscription":
    "what an account wants to be told of: an act would show its desk what is private to it",
  "reference.subscription_change":
    "which entries an account was told of by their number; the versions are kept, gone after a year",
};
