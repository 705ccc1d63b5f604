import type { Action, FirearmType } from "#reference/contract";
import type { FeatureModel, RecordedFacts, Weights } from "./feature-model.ts";

/**
 * What guns of a type and action look like. No collection counts these; each figure is a judgement from how
 * such guns are built, and only its order of magnitude matters. `other` and unrecorded actions say little.
 */
type ByType = Partial<Record<FirearmType, Weights>>;
type ByAction = Partial<Record<Action, Weights>>;

const handgun = ["pistol", "revolver", "derringer", "blank_pistol"] as const;

function sameFor(types: readonly FirearmType[], weights: Weights): ByType {
  return Object.fromEntries(types.map((type) => [type, weights]));
}

/** By type; where the action tells more, by action. */
function pick(types: ByType, actions: ByAction = {}) {
  return ({ type, action }: RecordedFacts): Weights | undefined =>
    (action === undefined ? undefined : actions[action]) ?? types[type];
}

const hold = pick({
  ...sameFor(handgun, { one_hand: 1 }),
  machine_pistol: { one_hand: 0.8, shoulder: 0.2 },
  smg: { one_hand: 0.15, shoulder: 0.85 },
  ...sameFor(["rifle", "assault_rifle", "machine_gun", "shotgun"], { shoulder: 1 }),
  launcher: { over_shoulder: 0.5, shoulder: 0.5 },
});

const selfLoading: ByType = {
  pistol: { slide: 0.96, side_handle: 0.04 },
  blank_pistol: { slide: 0.96, side_handle: 0.04 },
  machine_pistol: { slide: 0.6, side_handle: 0.4 },
  revolver: { cylinder: 1 },
  derringer: { breaks_open: 0.9, none: 0.1 },
  ...sameFor(["smg", "rifle", "assault_rifle", "machine_gun", "shotgun"], { side_handle: 1 }),
  launcher: { none: 0.6, breaks_open: 0.3, pump: 0.05, cylinder: 0.05 },
};

const opening = ({ type, action }: RecordedFacts): Weights | undefined => {
  const byAction: ByAction = {
    bolt_action: { bolt_handle: 1 },
    straight_pull: { bolt_handle: 0.8, side_handle: 0.2 },
    lever_action: { lever: 1 },
    pump_action: { pump: 1 },
    pump_or_semi_automatic: { pump: 0.85, side_handle: 0.15 },
    break_action: { breaks_open: 1 },
    revolving_cylinder: { cylinder: 1 },
    single_shot:
      type === "launcher"
        ? { none: 0.6, breaks_open: 0.4 }
        : { bolt_handle: 0.35, breaks_open: 0.4, lever: 0.1, none: 0.15 },
  };
  return (action === undefined ? undefined : byAction[action]) ?? selfLoading[type];
};

const grip = ({ type, action }: RecordedFacts): Weights | undefined => {
  if (type === "rifle" && action === "semi_automatic") return { pistol_grip: 0.6, one_piece: 0.4 };
  const byType: ByType = {
    ...sameFor(handgun, { no_stock: 1 }),
    machine_pistol: { no_stock: 0.65, pistol_grip: 0.35 },
    smg: { pistol_grip: 0.85, no_stock: 0.1, one_piece: 0.05 },
    rifle: { one_piece: 0.8, pistol_grip: 0.2 },
    assault_rifle: { pistol_grip: 0.97, one_piece: 0.03 },
    machine_gun: { pistol_grip: 0.85, one_piece: 0.1, no_stock: 0.05 },
    shotgun: { one_piece: 0.8, pistol_grip: 0.2 },
    launcher: { pistol_grip: 0.8, no_stock: 0.1, one_piece: 0.1 },
  };
  return byType[type];
};

const magazine = ({ type, action }: RecordedFacts): Weights | undefined => {
  const byType: ByType = {
    ...sameFor(["pistol", "blank_pistol"], { in_grip: 0.97, before_trigger: 0.03 }),
    revolver: { cylinder: 1 },
    derringer: { none_seen: 1 },
    machine_pistol: { in_grip: 0.65, before_trigger: 0.35 },
    smg: { before_trigger: 0.85, in_grip: 0.15 },
    rifle: { before_trigger: 0.9, none_seen: 0.07, tube: 0.03 },
    assault_rifle: { before_trigger: 1 },
    machine_gun: { belt: 0.65, before_trigger: 0.35 },
    shotgun: { tube: 0.85, before_trigger: 0.15 },
    launcher: { none_seen: 0.9, cylinder: 0.1 },
  };
  const byAction: ByAction = {
    bolt_action: { before_trigger: 0.5, none_seen: 0.45, tube: 0.05 },
    straight_pull: { before_trigger: 0.6, none_seen: 0.4 },
    lever_action: { tube: 0.85, none_seen: 0.1, before_trigger: 0.05 },
    break_action: { none_seen: 1 },
    single_shot: { none_seen: 1 },
    revolving_cylinder: { cylinder: 1 },
  };
  return (action === undefined ? undefined : byAction[action]) ?? byType[type];
};

const barrels = ({ type, action }: RecordedFacts): Weights | undefined => {
  if (type === "derringer") return { over_under: 0.75, one: 0.2, side_by_side: 0.05 };
  if (action === "break_action" && type === "shotgun") {
    return { one: 0.35, side_by_side: 0.3, over_under: 0.35 };
  }
  return type === "other" ? undefined : { one: 1 };
};

const hammer = pick(
  {
    pistol: { outside: 0.55, hidden: 0.45 },
    blank_pistol: { outside: 0.65, hidden: 0.35 },
    revolver: { outside: 0.9, hidden: 0.1 },
    derringer: { outside: 0.85, hidden: 0.15 },
    machine_pistol: { outside: 0.4, hidden: 0.6 },
    ...sameFor(["smg", "assault_rifle", "machine_gun"], { hidden: 1 }),
    ...sameFor(["rifle", "shotgun"], { hidden: 0.95, outside: 0.05 }),
    launcher: { hidden: 0.8, outside: 0.2 },
  },
  { lever_action: { outside: 0.95, hidden: 0.05 }, break_action: { outside: 0.25, hidden: 0.75 } },
);

const selector = pick(
  {
    revolver: { none: 1 },
    derringer: { none: 0.7, two: 0.3 },
    ...sameFor(["pistol", "blank_pistol"], { two: 0.6, none: 0.38, three: 0.02 }),
    ...sameFor(["rifle", "shotgun"], { two: 0.85, none: 0.15 }),
    machine_gun: { two: 0.8, none: 0.2 },
    launcher: { two: 0.6, none: 0.4 },
  },
  { select_fire: { three: 0.9, two: 0.1 }, automatic: { two: 0.6, none: 0.3, three: 0.1 } },
);

const bore = pick({
  shotgun: { smooth: 0.95, rifled: 0.05 },
  blank_pistol: { smooth: 0.95, rifled: 0.05 },
  launcher: { smooth: 0.6, rifled: 0.4 },
  ...sameFor(
    ["pistol", "revolver", "machine_pistol", "smg", "rifle", "assault_rifle", "machine_gun"],
    { rifled: 1 },
  ),
  derringer: { rifled: 0.9, smooth: 0.1 },
});

const legs = pick(
  {
    machine_gun: { yes: 0.8, no: 0.2 },
    rifle: { yes: 0.04, no: 0.96 },
    assault_rifle: { yes: 0.05, no: 0.95 },
    ...sameFor([...handgun, "machine_pistol", "smg", "shotgun"], { no: 1 }),
    launcher: { no: 0.9, yes: 0.1 },
  },
  { bolt_action: { yes: 0.2, no: 0.8 } },
);

const muzzle = ({ type }: RecordedFacts): Weights =>
  type === "blank_pistol" ? { blocked: 0.8, open: 0.2 } : { open: 1 };

/** Features that show type and action. */
export const buildFeatures = {
  hold: { aspect: "build", answered: 0.98, slip: 0.03, seen: hold },
  opening: { aspect: "build", answered: 0.85, slip: 0.08, seen: opening },
  grip: { aspect: "build", answered: 0.97, slip: 0.05, seen: grip },
  magazine: { aspect: "build", answered: 0.88, slip: 0.08, seen: magazine },
  barrels: { aspect: "build", answered: 0.98, slip: 0.03, seen: barrels },
  hammer: { aspect: "build", answered: 0.85, slip: 0.12, seen: hammer },
  selector: { aspect: "build", answered: 0.7, slip: 0.15, seen: selector },
  bore: { aspect: "build", answered: 0.6, slip: 0.12, seen: bore },
  legs: { aspect: "build", answered: 0.97, slip: 0.03, seen: legs },
  muzzle: { aspect: "build", answered: 0.8, slip: 0.06, seen: muzzle },
} as const satisfies Readonly<Record<string, FeatureModel>>;
