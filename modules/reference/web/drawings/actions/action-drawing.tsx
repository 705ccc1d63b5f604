import type { ReactElement } from "react";
import type { Action } from "#reference/contract";
import { actionBox, type Drawing } from "../../../science/drawings/drawing.ts";
import { InkedDrawing } from "../inked-drawing.tsx";
import { boltAction } from "./bolt-action.ts";
import { breakAction } from "./break-action.ts";
import { leverAction } from "./lever-action.ts";
import { pumpAction } from "./pump-action.ts";
import { revolvingCylinder } from "./revolving-cylinder.ts";
import { semiAutomatic } from "./semi-automatic.ts";

/** The actions that can be told apart by looking, each by the part that moves. */
const actionDrawings = {
  bolt_action: boltAction,
  lever_action: leverAction,
  pump_action: pumpAction,
  break_action: breakAction,
  semi_automatic: semiAutomatic,
  revolving_cylinder: revolvingCylinder,
} as const satisfies Partial<Record<Action, Drawing>>;

/** An action that has a drawing. */
type DrawnAction = keyof typeof actionDrawings;

/** Whether an action has a drawing. */
export function isDrawnAction(action: Action): action is DrawnAction {
  return action in actionDrawings;
}

interface ActionDrawingProps {
  readonly action: DrawnAction;
  /** Says what is shown, in the reader's language. */
  readonly title: string;
}

/** The part that an action is known by, and how it moves; never mirrored. */
export function ActionDrawing({ action, title }: ActionDrawingProps): ReactElement {
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${actionBox.width} ${actionBox.height}`}
      width="100%"
      className="pm-drawing"
    >
      <InkedDrawing drawing={actionDrawings[action]} />
    </svg>
  );
}
