import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import type { Point } from "../../science/drawings/path.ts";
import { hitSize, pinRadius, ringRadius } from "../../science/drawings/pin-layout.ts";
import { ground, steel } from "./inked-drawing.tsx";

interface LeaderProps {
  readonly from: Point;
  readonly to: Point | undefined;
  readonly isFaint?: boolean;
}

/** From a disc to the spot it stands for; nothing where the disc stands on the spot. */
export function Leader({ from, to, isFaint = false }: LeaderProps): ReactElement | null {
  if (!to || Math.hypot(from.x - to.x, from.y - to.y) < 1) return null;
  return (
    <g stroke={steel} strokeWidth={1.2} opacity={isFaint ? 0.5 : 1} aria-hidden>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      <circle cx={to.x} cy={to.y} r={1.8} fill={steel} />
    </g>
  );
}

function Disc(props: {
  readonly at: Point;
  readonly number: number;
  readonly isSolid: boolean;
  readonly isActive: boolean;
}): ReactElement {
  const { at, number, isSolid, isActive } = props;
  return (
    <>
      {isActive && (
        <circle cx={at.x} cy={at.y} r={ringRadius} fill="none" stroke={steel} strokeWidth={2} />
      )}
      <circle
        cx={at.x}
        cy={at.y}
        r={pinRadius}
        fill={isSolid ? steel : ground}
        stroke={steel}
        strokeWidth={1.6}
      />
      <text
        x={at.x}
        y={at.y}
        dy="0.36em"
        textAnchor="middle"
        fontSize={number < 100 ? 14 : 11}
        fontWeight={700}
        fill={isSolid ? ground : steel}
      >
        {number}
      </text>
    </>
  );
}

/** What a pointer, a finger or the keyboard can choose. */
function Choice(props: {
  readonly at: Point;
  readonly label: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { at, label, isActive, onChoose, children } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose();
  };
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-pressed={isActive}
      className="pm-drawing-place"
      cursor="pointer"
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
      <circle cx={at.x} cy={at.y} r={hitSize / 2} fill="transparent" />
      {children}
    </g>
  );
}

/** A numbered disc, solid where the drawing shows the place and hollow where it does not. */
export function PlacePin(props: {
  readonly at: Point;
  readonly number: number;
  readonly label: string;
  readonly isSolid: boolean;
  readonly isActive: boolean;
  readonly onChoose?: (() => void) | undefined;
}): ReactElement {
  const { onChoose, label, ...disc } = props;
  const name = `${disc.number} ${label}`;
  if (!onChoose) {
    return (
      <g role="img" aria-label={name}>
        <Disc {...disc} />
      </g>
    );
  }
  return (
    <Choice at={disc.at} label={name} isActive={disc.isActive} onChoose={onChoose}>
      <Disc {...disc} />
    </Choice>
  );
}

/** A place that bears no pin yet, dashed where the drawing does not show it. */
export function PlaceButton(props: {
  readonly at: Point;
  readonly isSeen: boolean;
  readonly label: string;
  readonly onChoose: () => void;
}): ReactElement {
  const { at, isSeen, label, onChoose } = props;
  const dashes = isSeen ? {} : { strokeDasharray: "2.6 2.4" };
  return (
    <Choice at={at} label={label} isActive={false} onChoose={onChoose}>
      <circle
        cx={at.x}
        cy={at.y}
        r={6}
        fill={ground}
        stroke={steel}
        strokeWidth={1.6}
        {...dashes}
      />
    </Choice>
  );
}
