import type { EditKind } from "#records/contract";
import classes from "./serial-comparison.module.css";

/** The shape between two signs that says how they relate; the colour only repeats it. */
export function ScriptSign({ kind }: { kind: EditKind }) {
  return (
    <svg viewBox="0 0 12 10" className={classes.shape} data-kind={kind} aria-hidden="true">
      <path d={shapes[kind]} />
    </svg>
  );
}

const wave = "M1.5 3.5q2.2-2.5 4.5 0t4.5 0M1.5 7.5q2.2-2.5 4.5 0t4.5 0";
const plus = "M6 1.5v7M2.5 5h7";
const ends = "M2.5 5h.01M6 5h.01M9.5 5h.01";

const shapes: Readonly<Record<EditKind, string>> = {
  same: "M6 3v4",
  uncertain: "M6 2.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 1 0 0-5.6",
  look_alike: wave,
  near_alike: wave,
  other: "M2.5 1.5l7 7M9.5 1.5l-7 7",
  swapped: "M1.5 3h8.5M8 1l2 2-2 2M10.5 7H2M4 5 2 7l2 2",
  added: plus,
  missing: "M2.5 5h7",
  zeros: ends,
  cut: ends,
};
