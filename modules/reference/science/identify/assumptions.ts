import type { Action, EntryKind, FirearmType, MarkKind } from "#reference/contract";

/**
 * The noisy-observation model: what can go wrong between the gun and the form, and how often. No open
 * collection of right and wrong descriptions exists, so each figure is a judgement with its ground; the
 * ranking depends on their order of magnitude only.
 */

/**
 * Probability, before anything is seen, that the gun is none of the table. A table of a few hundred common
 * models misses a quarter of what is met, one of hundreds of thousands a twentieth; between them the share
 * falls with the fourth root of the size. By judgement.
 */
export function notInTablePrior(entries: number): number {
  return Math.min(0.5, 0.25 * (600 / Math.max(1, entries)) ** 0.25);
}
/**
 * What guns that the table lacks are: a variant of a listed model that differs in build or measures, another
 * model of a listed maker, or of a maker the table lacks. Variants and lesser makers are what tables lack
 * most (domain 2.5). By judgement.
 */
export const unlistedShares = { variant: 0.3, model: 0.45, maker: 0.25 } as const;
/** Of such guns, the share whose model name occurs in the table all the same, as of another gun. */
export const unlistedSharedModel = 0.25;

/**
 * Probability that a value that was read or stated is not this gun's, for a reason no recorded name
 * explains. Make: other firms on the gun (up to four names, domain 2.2). Model: parts swapped, series name
 * for model (P4). Calibre: changed barrels, the magazine's mark (domain 2.4 step 6). Country: of the
 * company, not of manufacture. Manufacturer is rarely recorded and often the group's name.
 */
export const wrongValue = {
  make: 0.07,
  manufacturer: 0.25,
  importer: 0.3,
  model: 0.07,
  calibre: 0.06,
  country: 0.08,
  type: 0.06,
  action: 0.08,
} as const;

/**
 * When an entry names no importer, an importer mark says nothing about it, save that every so often the
 * importer is the maker's own house abroad and bears its name (Glock Inc., Beretta U.S.A.).
 */
export const importerUnrecorded = 0.7;

/**
 * The make mark bears the name of a predecessor, successor, owner, brand or licence holder of the recorded
 * make: old stock, taken-over models, guns marked before a change of name (domain 2.2, P7). By judgement.
 */
export const relatedMake = 0.03;

/**
 * The make mark is a factory code in place of the name, as on wartime guns and their parts: the maker's own,
 * or that of a company near it. Counted only for makers whose codes are listed. By judgement.
 */
export const factoryCode = { own: 0.06, related: 0.01 } as const;

/**
 * Of guns of an entry that records a proof, patent, safety or inspector's mark, the share that bears it: makers change
 * marks over the years, and guns are proved where they are sold. By judgement.
 */
export const borneAsRecorded = 0.7;
/**
 * How often a writing of each kind is on a gun that is not recorded to bear it, before the table tells better: proof houses
 * and safeties have few words, a patent is one maker's. By judgement.
 */
export const borneByAny: Readonly<Partial<Record<MarkKind, number>>> = {
  proof: 0.15,
  safety: 0.3,
  inspector: 0.05,
  patent: 0.02,
  other: 0.05,
};

/** What a person looked at twice is wrong this much more rarely. */
export const confirmedFactor = 0.05;

/** Another magazine is in the gun, or one chambered round was counted (domain: capacity of the standard one). */
export const otherCapacity = 0.25;

/**
 * A barrel length is copied from paper, else measured: ruler and muzzle shape allow two millimetres or one
 * and a half per cent; else it is another variant's or a slip.
 */
export const barrel = {
  copied: 0.5,
  measured: 0.38,
  other: 0.12,
  minSigmaMm: 2,
  sigmaShare: 0.015,
};
/** Range over which a wrong length is spread. */
export const barrelRangeMm = 900;

/** Types that people confuse, in groups; half of the wrong types stay inside a group. */
export const alikeTypes: readonly (readonly FirearmType[])[] = [
  ["pistol", "machine_pistol", "blank_pistol", "derringer"],
  ["revolver", "pistol", "derringer"],
  ["rifle", "assault_rifle", "machine_gun"],
  ["smg", "machine_pistol", "assault_rifle"],
  ["shotgun", "rifle", "other"],
];

/** Actions that people confuse; a selector or the trigger decides and is often not tried. */
export const alikeActions: readonly (readonly Action[])[] = [
  ["semi_automatic", "select_fire", "automatic"],
  ["double_action", "single_action", "revolving_cylinder", "semi_automatic"],
  ["bolt_action", "straight_pull", "single_shot"],
  ["pump_action", "pump_or_semi_automatic", "semi_automatic"],
  ["break_action", "single_shot"],
];

/** Share of wrong types and actions that fall within an alike group. */
export const wrongWithinAlike = 0.6;

/**
 * How often a gun of each kind is said to bear no serial, no maker's name, and neither. A factory gun lacks a
 * serial where its law asked for none, or where a clean removal was taken for nothing; it lacks a name more
 * often, for what stands under a grip is overlooked. Kits and prints leave both to who finishes them, and few
 * do; a craft copy may bear false marks. A conversion keeps what the gun it was made from bore. By judgement:
 * privately made guns are known by what they lack (domain P5), and nobody has counted it.
 */
export const lacking = {
  firearm: { serial: 0.03, make: 0.08, both: 0.01 },
  conversion_family: { serial: 0.3, make: 0.2, both: 0.12 },
  kit_family: { serial: 0.85, make: 0.6, both: 0.55 },
  print_family: { serial: 0.96, make: 0.95, both: 0.92 },
  craft_family: { serial: 0.85, make: 0.8, both: 0.75 },
} as const satisfies Readonly<Record<EntryKind, { serial: number; make: number; both: number }>>;
