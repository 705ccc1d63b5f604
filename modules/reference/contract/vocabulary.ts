import * as z from "zod";

/** What kind of firearm an entry describes. Codes, never prose: each is rendered in the reader's language. */
export const FirearmType = z.enum([
  "pistol",
  "revolver",
  "derringer",
  "machine_pistol",
  "smg",
  "rifle",
  "assault_rifle",
  "machine_gun",
  "shotgun",
  "launcher",
  "blank_pistol",
  "other",
]);
export type FirearmType = z.infer<typeof FirearmType>;

/** How the firearm is loaded and fired. */
export const Action = z.enum([
  "semi_automatic",
  "select_fire",
  "automatic",
  "double_action",
  "single_action",
  "revolving_cylinder",
  "bolt_action",
  "straight_pull",
  "lever_action",
  "pump_action",
  "pump_or_semi_automatic",
  "break_action",
  "single_shot",
]);
export type Action = z.infer<typeof Action>;

/** The part of the gun that bears a mark. */
export const MarkPart = z.enum([
  "frame",
  "receiver",
  "slide",
  "barrel",
  "bolt",
  "cylinder",
  "trigger_guard",
  "grip",
  "stock",
  "handguard",
  "magazine",
  "muzzle",
  "other",
]);
export type MarkPart = z.infer<typeof MarkPart>;

/** The side of that part, as the shooter holds the gun. */
export const MarkSide = z.enum(["left", "right", "top", "under", "front", "rear", "inside"]);
export type MarkSide = z.infer<typeof MarkSide>;

/** What a mark is. A serial is a marking of kind `serial`. */
export const MarkKind = z.enum([
  "serial",
  "make",
  "model",
  "calibre",
  "country",
  "importer",
  "proof",
  "patent",
  "year",
  "inventory",
  "assembly",
  "lot",
  "safety",
  "inspector",
  "deactivation",
  /** A trace that the firearm was converted; what it was and is, an examiner says. */
  "conversion",
  "other",
]);
export type MarkKind = z.infer<typeof MarkKind>;

/** What a gun can be said to lack: never marked, nor removed so that a trace is left. */
export const AbsentMark = z.enum(["serial", "make"]);
export type AbsentMark = z.infer<typeof AbsentMark>;

/** How well a mark can be read. */
export const Legibility = z.enum(["clear", "worn", "partial", "restored"]);
export type Legibility = z.infer<typeof Legibility>;

/** The fields of a description that are compared with an entry. */
export const DescriptionField = z.enum([
  "make",
  "manufacturer",
  "importer",
  "model",
  "type",
  "action",
  "calibre",
  "capacityRounds",
  "barrelLengthMm",
  "country",
  "serial",
]);
export type DescriptionField = z.infer<typeof DescriptionField>;

/** What is known about a serial as a whole (domain 1.3). */
export const SerialState = z.enum([
  "legible",
  "partial",
  "obliterated",
  "restored",
  "altered",
  "never_marked",
  "duplicate_suspected",
]);
export type SerialState = z.infer<typeof SerialState>;

/** What its surface is. */
export const Finish = z.enum([
  "blued",
  "phosphated",
  "nickel_plated",
  "chrome_plated",
  "gold_plated",
  "stainless",
  "anodised",
  "painted",
  "camouflage",
  "bare",
  "other",
]);
export type Finish = z.infer<typeof Finish>;

/** What a disguised firearm is made to look like. */
export const Disguise = z.enum([
  "pen",
  "telephone",
  "torch",
  "cane_or_umbrella",
  "lighter",
  "key_ring",
  "belt_buckle",
  "tool",
  "other",
]);
export type Disguise = z.infer<typeof Disguise>;

/** How a firearm differs from what its maker sold (domain 1.3). */
export const VariantState = z.enum([
  "none",
  "blank_to_live",
  "gas_to_live",
  /** Converted to fire bullets; from what and how is for an examiner to say. */
  "converted",
  "deactivated",
  "reactivated",
  "semi_to_auto",
  "calibre_changed",
  "shortened",
  "privately_made",
  "kit_built",
  "printed",
  "hybrid_print",
  "craft_made",
  "disguised",
  "replica",
]);
export type VariantState = z.infer<typeof VariantState>;
