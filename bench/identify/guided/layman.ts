import { type Entry, type Feature, type FirearmType, featureAnswers } from "#reference/contract";
import type { Dice } from "../dice.ts";

/** Bore widths in millimetres by name of calibre, as the reference lists have them. */
export type Widths = ReadonlyMap<string, number>;

/** A gun in the hand of a person who knows nothing of firearms: what is to be seen on it. */
export interface Layman {
  /** What a careful look shows; undefined where the person cannot tell. */
  see(feature: Feature): string | undefined;
  /** Counted or measured; undefined where it cannot be. */
  count(field: "capacityRounds" | "barrelLengthMm"): number | undefined;
  /** The drawing it is most like. */
  likeness(): FirearmType;
}

const short = ["pistol", "revolver", "derringer", "blank_pistol", "machine_pistol"];

function openingOf({ type, action }: Entry): string {
  if (type === "revolver" || action === "revolving_cylinder") return "cylinder";
  if (action === "bolt_action" || action === "straight_pull") return "bolt_handle";
  if (action?.startsWith("pump") === true) return "pump";
  if (action === "lever_action") return "lever";
  if (action === "break_action" || type === "derringer") return "breaks_open";
  if (type === "pistol" || type === "blank_pistol" || type === "machine_pistol") return "slide";
  if (type === "launcher" || action === "single_shot") return "none";
  return "side_handle";
}

function magazineOf(dice: Dice, { type, action }: Entry): string {
  if (type === "revolver" || action === "revolving_cylinder") return "cylinder";
  if (type === "pistol" || type === "blank_pistol") return "in_grip";
  if (type === "machine_pistol") return dice.chance(0.7) ? "in_grip" : "before_trigger";
  if (action === "break_action" || action === "single_shot") return "none_seen";
  if (action === "lever_action") return "tube";
  if (type === "shotgun") return dice.chance(0.75) ? "tube" : "before_trigger";
  if (type === "machine_gun") return dice.chance(0.6) ? "belt" : "before_trigger";
  if (type === "rifle" && action === "bolt_action") {
    return dice.chance(0.6) ? "before_trigger" : "none_seen";
  }
  return type === "launcher" || type === "derringer" ? "none_seen" : "before_trigger";
}

function gripOf(dice: Dice, { type, action }: Entry): string {
  if (short.includes(type)) return "no_stock";
  if (type === "rifle") {
    return dice.chance(action === "semi_automatic" ? 0.5 : 0.15) ? "pistol_grip" : "one_piece";
  }
  return type === "shotgun" && dice.chance(0.85) ? "one_piece" : "pistol_grip";
}

function barrelsOf(dice: Dice, { type, action, capacityRounds }: Entry): string {
  const two = capacityRounds === 2 && (action === "break_action" || type === "derringer");
  if (!two) return "one";
  return type === "derringer" || dice.chance(0.55) ? "over_under" : "side_by_side";
}

/** First class whose upper end is not passed. */
function classOf(value: number, ends: readonly number[], feature: Feature): string | undefined {
  const at = ends.findIndex((end) => value <= end);
  return featureAnswers[feature][at === -1 ? ends.length : at];
}

const centimetres = [7, 10, 12, 16, 25, 40, 55];
const widths = [6, 8, 9.5, 12, 20];
const counts = [1, 2, 5, 6, 9, 15, 20, 40];

const cyrillicLands = ["RU", "UA", "BG", "RS", "YU", "SU"];
const farEast = ["CN", "JP", "KR", "KP", "TW"];

function scriptOf(dice: Dice, { country }: Entry): string | undefined {
  if (country === undefined || dice.chance(0.1)) return undefined;
  if (cyrillicLands.includes(country)) return dice.chance(0.6) ? "cyrillic" : "latin";
  if (farEast.includes(country)) return dice.chance(0.5) ? "east_asian" : "latin";
  if (country === "IR" || country === "EG") return dice.chance(0.6) ? "arabic" : "latin";
  return "latin";
}

function selectorOf(dice: Dice, { type, action }: Entry): string | undefined {
  if (dice.chance(0.25)) return undefined;
  if (action === "select_fire") return dice.chance(0.85) ? "three" : "two";
  if (type === "revolver") return "none";
  return dice.chance(0.65) ? "two" : "none";
}

/** A gun has a barrel and rounds though its record is silent: then those of another of its type. */
function measuresOf(dice: Dice, entry: Entry, all: readonly Entry[]) {
  const alike = all.filter(({ type }) => type === entry.type);
  const some = (field: "capacityRounds" | "barrelLengthMm") => {
    const known = alike.filter((one) => one[field] !== undefined);
    return entry[field] ?? (known.length === 0 ? undefined : dice.pick(known)[field]);
  };
  return { capacityRounds: some("capacityRounds"), barrelLengthMm: some("barrelLengthMm") };
}

/** The gun as this entry records it, with what its maker's drawings would show drawn by chance. */
export function handTo(dice: Dice, entry: Entry, all: readonly Entry[], known: Widths): Layman {
  const { type, calibres } = entry;
  const { capacityRounds, barrelLengthMm } = measuresOf(dice, entry, all);
  const width = known.get(calibres[0] ?? "");
  const measured = barrelLengthMm && Math.round(barrelLengthMm * (0.97 + 0.06 * dice.next()));
  const counted =
    capacityRounds && (dice.chance(0.9) ? capacityRounds : capacityRounds + dice.pick([-2, 1, 3]));
  const hammer =
    type === "revolver" || (type === "pistol" && dice.chance(0.5)) ? "outside" : "hidden";
  const seen: Readonly<Record<Feature, string | undefined>> = {
    hold: short.includes(type)
      ? "one_hand"
      : type === "launcher" && dice.chance(0.5)
        ? "over_shoulder"
        : "shoulder",
    opening: openingOf(entry),
    grip: gripOf(dice, entry),
    magazine: magazineOf(dice, entry),
    barrels: barrelsOf(dice, entry),
    hammer,
    selector: selectorOf(dice, entry),
    bore: dice.chance(0.4)
      ? undefined
      : type === "shotgun" || type === "blank_pistol"
        ? "smooth"
        : "rifled",
    bore_width:
      width === undefined ? undefined : classOf(width + dice.next() - 0.6, widths, "bore_width"),
    rounds: counted === undefined ? undefined : classOf(Math.max(1, counted), counts, "rounds"),
    barrel_length:
      measured === undefined ? undefined : classOf(measured / 10, centimetres, "barrel_length"),
    script: scriptOf(dice, entry),
    legs: type === "machine_gun" && dice.chance(0.75) ? "yes" : "no",
    muzzle: type === "blank_pistol" && dice.chance(0.8) ? "blocked" : "open",
  };
  return {
    see: (feature) => seen[feature],
    count: (field) => (field === "barrelLengthMm" ? measured : counted && Math.max(1, counted)),
    likeness: () => type,
  };
}
