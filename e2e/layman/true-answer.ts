import { type Gun, widthOf } from "./gun.ts";

const handguns = ["pistol", "revolver", "derringer", "blank_pistol", "machine_pistol"];

function opening({ type, action }: Gun): string {
  if (type === "revolver" || action === "revolving_cylinder") return "cylinder";
  if (action === "bolt_action" || action === "straight_pull") return "bolt_handle";
  if (action.startsWith("pump")) return "pump";
  if (action === "lever_action") return "lever";
  if (action === "break_action" || type === "derringer") return "breaks_open";
  if (type === "launcher") return "none";
  return handguns.includes(type) ? "slide" : "side_handle";
}

function magazine({ type, action }: Gun): string {
  if (type === "revolver" || action === "revolving_cylinder") return "cylinder";
  if (action === "break_action" || action === "single_shot" || type === "launcher")
    return "none_seen";
  if (handguns.includes(type)) return "in_grip";
  if (action === "lever_action" || type === "shotgun") return "tube";
  return type === "machine_gun" ? "belt" : "before_trigger";
}

function grip({ type, action }: Gun): string {
  if (handguns.includes(type)) return "no_stock";
  const isSporting = type === "shotgun" || (type === "rifle" && action !== "semi_automatic");
  return isSporting ? "one_piece" : "pistol_grip";
}

/** The class a value falls into: the first whose upper end it does not pass. */
function classOf(value: number, classes: readonly (readonly [string, number])[]): string {
  return classes.find(([, end]) => value <= end)?.[0] ?? "";
}

const lengths = [
  ["to_7", 7.4],
  ["to_10", 10.4],
  ["to_12", 12.4],
  ["to_16", 16.4],
  ["to_25", 25.4],
  ["to_40", 40.4],
  ["to_55", 55.4],
  ["longer", Number.POSITIVE_INFINITY],
] as const;
const counts = [
  ["one", 1],
  ["two", 2],
  ["three_to_five", 5],
  ["six", 6],
  ["seven_to_nine", 9],
  ["to_15", 15],
  ["to_20", 20],
  ["to_40", 40],
  ["more", Number.POSITIVE_INFINITY],
] as const;
const widths = [
  ["straw", 6.5],
  ["pencil", 8.4],
  ["little_finger", 9.6],
  ["finger", 12.4],
  ["thumb", 20],
  ["wider", Number.POSITIVE_INFINITY],
] as const;

function script({ country }: Gun): string {
  if (["RUS", "UKR", "BGR", "SRB", "YUG", "SUN"].includes(country)) return "cyrillic";
  if (["CHN", "JPN", "KOR", "PRK", "TWN"].includes(country)) return "east_asian";
  return "latin";
}

function hold({ type }: Gun): string {
  if (type === "launcher") return "over_shoulder";
  return handguns.includes(type) ? "one_hand" : "shoulder";
}

function selector({ type, action }: Gun): string {
  if (action === "select_fire") return "three";
  return type === "revolver" ? "none" : "two";
}

/**
 * What a person who looks, counts and measures answers, from what the seed records of the gun; undefined where a
 * layman cannot tell: calibre and country are read off marks, and the inside of the barrel is left to others.
 */
export function trueAnswer(gun: Gun, question: string): string | undefined {
  const { type, rounds, barrelMm } = gun;
  const width = widthOf(gun);
  switch (question) {
    case "field type":
      return type;
    case "field capacityRounds":
      return String(rounds);
    case "field barrelLengthMm":
      return String(barrelMm);
    case "feature hold":
      return hold(gun);
    case "feature opening":
      return opening(gun);
    case "feature magazine":
      return magazine(gun);
    case "feature grip":
      return grip(gun);
    case "feature barrels":
      return rounds === 2 ? "over_under" : "one";
    case "feature hammer":
      return type === "revolver" ? "outside" : "hidden";
    case "feature selector":
      return selector(gun);
    case "feature bore_width":
      return width === undefined ? undefined : classOf(width, widths);
    case "feature rounds":
      return classOf(rounds, counts);
    case "feature barrel_length":
      return classOf(barrelMm / 10, lengths);
    case "feature script":
      return script(gun);
    case "feature legs":
      return type === "machine_gun" ? "yes" : "no";
    case "feature muzzle":
      return type === "blank_pistol" ? "blocked" : "open";
    default:
      return undefined;
  }
}
