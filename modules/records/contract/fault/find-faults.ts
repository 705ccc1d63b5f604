import { dayOf, latestReview } from "../governance.ts";
import type { RecordContent } from "../record.ts";
import type { EventTime } from "../record-event.ts";
import { judgeMarks } from "./judge-marks.ts";
import type { RecordFault, RecordSection } from "./record-fault.ts";

/** What the rules need to know beside the record. */
export interface FaultFacts {
  readonly ownerMember: string;
  readonly now: Date;
}

/** Everything that is missing or odd in a record, in reading order (domain 9.2). Pure. */
export function findFaults(record: RecordContent, facts: FaultFacts): RecordFault[] {
  return [
    ...judgeWeapon(record),
    ...judgeMarks(record.weapon),
    ...judgeEvent(record, facts.now),
    ...judgeSeizure(record),
    ...judgeGovernance(record, facts),
  ];
}

/** The faults of those rules that were broken. */
function faultsOf(
  section: RecordSection,
  broken: Partial<Record<RecordFault["rule"], boolean>>,
): RecordFault[] {
  const rules = Object.entries(broken) as [RecordFault["rule"], boolean][];
  return rules.filter(([, isBroken]) => isBroken).map(([rule]) => ({ rule, section, text: "" }));
}

/** NCIC's code of a make that has none: the remark says which it is. */
export const OTHER_MAKE = "ZZZ";
/** Made by nobody who puts a make on it. */
const makerless: ReadonlySet<string | undefined> = new Set([
  "privately_made",
  "kit_built",
  "printed",
  "hybrid_print",
  "craft_made",
]);

function judgeWeapon({ weapon, event }: RecordContent): RecordFault[] {
  const { entryRef, make, makeCode, makeRemark, importer, country } = weapon;
  const isForeign = country !== undefined && event.where && event.where.country !== country;
  const isImported = weapon.markings.some(({ statedKind }) => statedKind === "importer");
  return [
    ...faultsOf("weapon", {
      type_missing: weapon.type === undefined,
      make_missing: !(entryRef ?? make ?? makeCode) && !makerless.has(weapon.variant),
      make_remark_missing: makeCode === OTHER_MAKE && makeRemark === undefined,
      importer_missing: isForeign === true && isImported && importer === undefined,
      calibre_missing: weapon.calibre === undefined,
    }),
    ...judgeWords("weapon", [make, makeRemark, weapon.manufacturer, importer, weapon.model]),
    ...judgeWords("weapon", [weapon.calibre]),
  ];
}

/** Words that stand in forms where a value is not known; they are never values. */
const wordsForNothing =
  /^(no data|see (note|remarks?|notes)|n\/?a|none|nil|unknown|unk|inconnue?|sans objet|desconocid[oa]|sin datos|غير معروف|لا يوجد|[-–—.?]+)$/iu;

/** Finds what stands for no value. */
export function judgeWords(
  section: RecordSection,
  texts: readonly (string | undefined)[],
): RecordFault[] {
  return texts.flatMap((text = "") =>
    wordsForNothing.test(text) ? [{ rule: "not_a_value" as const, section, text }] : [],
  );
}

/** Hours by which the first place on earth is ahead of UTC. */
const AHEAD_HOURS = 14;

function judgeEvent({ event }: RecordContent, now: Date): RecordFault[] {
  const { when, where, caseReference } = event;
  const latest = dayOf(new Date(now.getTime() + AHEAD_HOURS * 3_600_000));
  return [
    ...faultsOf("event", {
      date_missing: when === undefined,
      date_in_future: (lastDay(when) ?? "") > latest,
      dates_reversed: when?.precision === "between" && when.from > when.to,
      country_missing: where === undefined,
      case_missing: caseReference === undefined,
    }),
    ...judgeWords("event", [where?.place, caseReference, event.circumstances]),
  ];
}

function lastDay(when: EventTime | undefined): string | undefined {
  if (when?.precision === "day") return when.day;
  return when?.precision === "between" ? when.to : undefined;
}

function judgeSeizure({ type, seizure }: RecordContent): RecordFault[] {
  return faultsOf("seizure", {
    ground_missing: type === "recovered" && seizure?.ground === undefined,
    seizure_not_here: type !== "recovered" && seizure !== undefined,
  });
}

function judgeGovernance(
  { governance }: RecordContent,
  { ownerMember, now }: FaultFacts,
): RecordFault[] {
  const { ownReference, excludedMembers, reviewOn } = governance;
  return [
    ...faultsOf("governance", {
      own_reference_missing: ownReference === undefined,
      owner_excluded: excludedMembers.includes(ownerMember),
    }),
    ...judgeReview(reviewOn, now),
    ...judgeWords("governance", [ownReference]),
  ];
}

/** Whether a day may be that of the next review. */
export function judgeReview(reviewOn: string, now: Date): RecordFault[] {
  return faultsOf("governance", {
    review_past: reviewOn <= dayOf(now),
    review_too_late: reviewOn > latestReview(now),
  });
}
