import type { ArticleField } from "../article/provenance.ts";
import type { EntryLevel, LinkKind } from "../article/vocabulary.ts";
import type { Feature } from "../guide/feature.ts";
import type { LibraryKind, MarkMeaning } from "../library/vocabulary.ts";
import type { Action, FirearmType, MarkPart } from "../vocabulary.ts";
import { type ExplainedInPlace, termOfField } from "./explained-in-place.ts";

// Asked for by later pages alone: none of this may come with the first screen.

/** The term that explains the name of a field of an article. */
export const termOfArticleField: Partial<Record<ArticleField, ExplainedInPlace>> = {
  ...termOfField,
  makeCode: "maker_s_code",
  firms: "manufacturer",
  calibres: "calibre",
  variants: "variant",
  serialPractice: "serial_number",
  markings: "marking",
  parts: "regulated_part",
  legalClasses: "legal_class",
};

/** The term that explains a part of a firearm. */
export const termOfPart: Partial<Record<MarkPart, ExplainedInPlace>> = {
  frame: "frame",
  receiver: "receiver",
  slide: "slide",
  barrel: "barrel",
  bolt: "bolt",
  cylinder: "cylinder",
  trigger_guard: "trigger_guard",
  grip: "grip",
  stock: "stock",
  handguard: "handguard",
  magazine: "magazine",
  muzzle: "muzzle",
};

/** Terms of the parts that are easily taken for one another or have no everyday name. */
export const termsOfParts = [
  "frame",
  "receiver",
  "slide",
  "bolt",
  "cylinder",
  "trigger_guard",
  "handguard",
  "muzzle",
] as const satisfies readonly ExplainedInPlace[];

/** The term that explains a kind of mark of the library. */
export const termOfLibraryKind: Partial<Record<LibraryKind, ExplainedInPlace>> = {
  proof: "proof_mark",
  inspection: "acceptance_mark",
  factory: "arsenal",
  trademark: "trademark",
  property: "property_mark",
  date_code: "date_code",
  importer: "import_mark",
  rework: "rework_mark",
};

/** The term that explains what a mark of the library says. */
export const termOfMeaning: Partial<Record<MarkMeaning, ExplainedInPlace>> = {
  proof: "proof_mark",
  provisional_proof: "provisional_proof",
  provisional_proof_definitive_state: "provisional_proof",
  definitive_proof: "definitive_proof",
  nitro_proof: "nitro_proof",
  black_powder_proof: "black_powder_proof",
  choke_proof: "choke",
  rifled_choke: "choke",
  factory_code: "maker_s_code",
  factory_military: "factory_number",
  factory_civil: "factory_number",
  acceptance: "acceptance_mark",
  refurbished: "rework_mark",
  arsenal_rebuild: "rework_mark",
};

/** The term that explains a type of firearm. */
export const termOfType: Partial<Record<FirearmType, ExplainedInPlace>> = {
  pistol: "pistol",
  revolver: "revolver",
  derringer: "derringer",
  machine_pistol: "machine_pistol",
  smg: "submachine_gun",
  rifle: "rifle",
  assault_rifle: "assault_rifle",
  machine_gun: "machine_gun",
  shotgun: "shotgun",
  launcher: "launcher",
  blank_pistol: "blank_firing_pistol",
};

/** The term that explains an action. */
export const termOfAction: Partial<Record<Action, ExplainedInPlace>> = {
  semi_automatic: "semi_automatic",
  select_fire: "select_fire",
  automatic: "automatic",
  double_action: "double_action",
  single_action: "single_action",
  revolving_cylinder: "cylinder",
  bolt_action: "bolt_action",
  straight_pull: "straight_pull",
  lever_action: "lever_action",
  pump_action: "pump_action",
  break_action: "break_action",
  single_shot: "single_shot",
};

/** The term that explains how one entry stands to another, or to what its maker specified. */
export const termOfLink: Partial<Record<LinkKind | EntryLevel, ExplainedInPlace>> = {
  variant_of: "variant",
  variant: "variant",
  copy_of: "unlicensed_copy",
  unlicensed_copy: "unlicensed_copy",
  licence_of: "licence_copy",
  licence_copy: "licence_copy",
  confused_with: "look_alike",
  look_alike: "look_alike",
};

/** The terms that a question of the guide and its answers use. */
export const termsOfFeature: Readonly<Record<Feature, readonly ExplainedInPlace[]>> = {
  hold: ["pistol", "long_gun"],
  opening: ["slide", "cylinder", "bolt"],
  grip: ["grip", "stock"],
  magazine: ["magazine", "cylinder"],
  barrels: ["barrel"],
  hammer: ["action"],
  selector: ["semi_automatic", "automatic"],
  bore: ["bore", "rifling"],
  bore_width: ["bore", "muzzle"],
  rounds: ["capacity", "magazine"],
  barrel_length: ["barrel_length", "barrel"],
  script: ["marking"],
  legs: ["stock"],
  muzzle: ["muzzle", "blank_firing_pistol"],
};
