import { type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Sketch } from "#reference/contract";
import { type DrawnLine, linesMask, writeRuns } from "#reference/science";
import { Button, Caption, Cluster, Stack } from "#ui";
import classes from "../library.module.css";

/** Side of the pad in its own units, whatever its size on the screen. */
const side = 240;
const penWidth = 5;

/** A square to draw a mark in with finger, pen or mouse; each finished line asks anew. */
export function SketchPad({ onSketch }: { onSketch: (sketch: Sketch | undefined) => void }) {
  const { t } = useTranslation();
  const [lines, setLines] = useState<readonly DrawnLine[]>([]);
  const keep = (next: readonly DrawnLine[]) => {
    setLines(next);
    onSketch(next.length === 0 ? undefined : writeRuns(linesMask(next, side, penWidth)));
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
