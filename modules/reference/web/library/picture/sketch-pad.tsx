import { type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sketch } from "#reference/contract";
import { type DrawnLine, linesMask, writeRuns } from "#reference/science";
import { Button, Caption, Cluster, Stack } from "#ui";
import classes from "../library.module.css";

/** Side of the pad in its own units, whatever its size on the screen. */
const side = 240;
const penWidth = 5;

interface SketchPadProps {
  /** The lines as they are after each stroke, in a square of `side`. */
  readonly onLines: (lines: readonly DrawnLine[], side: number) => void;
}

/** A square to draw a mark in with finger, pen or mouse. */
export function SketchPad({ onLines }: SketchPadProps) {
  const { t } = useTranslation();
  const [lines, setLines] = useState<readonly DrawnLine[]>([]);
  const keep = (next: readonly DrawnLine[]) => {
    setLines(next);
    onLines(next, side);
  };
  const pen = usePen((line) => keep([...lines, line]));
  const drawn = pen.line ? [...lines, pen.line] : lines;
  return (
    <div className={classes.draw}>
      <svg
        viewBox={`0 0 ${side} ${side}`}
        className={classes.pad}
        role="img"
        aria-label={t("reference.library.pad")}
        {...pen.handlers}
      >
        {drawn.map((line, at) => (
          <polyline key={at} points={line.join(" ")} strokeWidth={penWidth} />
        ))}
      </svg>
      <Stack gap="small">
        <Caption>{t("reference.library.pad.hint")}</Caption>
        <Cluster>
          <Button disabled={lines.length === 0} onClick={() => keep(lines.slice(0, -1))}>
            {t("reference.library.pad.undo")}
          </Button>
          <Button disabled={lines.length === 0} onClick={() => keep([])}>
            {t("reference.library.pad.clear")}
          </Button>
        </Cluster>
      </Stack>
    </div>
  );
}

/** Drawn lines as a question to the library; undefined where there are none. */
export function sketchOf(lines: readonly DrawnLine[]): Sketch | undefined {
  return lines.length === 0 ? undefined : writeRuns(linesMask(lines, side, penWidth));
}

/** The line under the pen while it is down, and what the pad must listen to. */
function usePen(onLine: (line: DrawnLine) => void) {
  const [line, setLine] = useState<DrawnLine>();
  const lift = () => {
    if (line) onLine(line);
    setLine(undefined);
  };
  return {
    line,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setLine(placeOf(event));
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (line) setLine([...line, ...placeOf(event)]);
      },
      onPointerUp: lift,
      onPointerCancel: lift,
    },
  };
}

function placeOf(event: PointerEvent<SVGSVGElement>): [x: number, y: number] {
  const box = event.currentTarget.getBoundingClientRect();
  const scale = side / box.width;
  return [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
}
