import type { Dice } from "../dice.ts";

const words = [
  "Falcon",
  "Ranger",
  "Puma",
  "Guardian",
  "Storm",
  "Hunter",
  "Viper",
  "Patrol",
  "Titan",
  "Cadet",
  "Sentinel",
  "Lynx",
  "Condor",
  "Nomad",
  "Raptor",
  "Vega",
] as const;

/** One way in which a maker names its models. */
type Style = (dice: Dice) => string;

const letters = "ABCDEFGHKLMNPRSTUVXZ";

const styles: readonly Style[] = [
  (dice) => `${dice.pick([...letters])}${10 + dice.below(490)}`,
  (dice) => `Model ${1 + dice.below(99) * (dice.chance(0.3) ? 10 : 1)}`,
  (dice) => `${dice.pick([...letters])}${dice.pick([...letters])}-${1 + dice.below(99)}`,
  (dice) => dice.pick(words),
  (dice) => `${dice.pick(words)} ${dice.below(20) * 5 + 5}`,
  (dice) => `M${1880 + dice.below(140)}`,
  (dice) => String(10 + dice.below(990)),
  (dice) => `Type ${30 + dice.below(69)}`,
  (dice) =>
    `${dice.pick([...letters])}${dice.pick([...letters])}${dice.pick([...letters])}${1 + dice.below(50)}`,
];

/** The styles one maker keeps to. */
export function namingStyle(dice: Dice): Style {
  const own = [dice.pick(styles), dice.pick(styles)];
  return (roll) => roll.pick(own)(roll);
}

const variants = [
  "A1",
  "A2",
  "B",
  "C",
  "S",
  "L",
  "FS",
  "Compact",
  "Mk II",
  "Inox",
  "Sport",
  "Gen 2",
  "SD",
  "K",
];

/** The designation of a variant of a model: `P226` becomes `P226 Compact`, `P226A1`, `P226-S`. */
export function variantName(dice: Dice, model: string): string {
  const suffix = dice.pick(variants);
  const glue = suffix.length > 2 ? " " : dice.pick(["", "-", " "]);
  return `${model}${glue}${suffix}`;
}
