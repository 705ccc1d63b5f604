import { useEffect, useRef } from "react";
import { KeyHint } from "#ui";
import classes from "./palette.module.css";
import type { PaletteEntry, PalettePart } from "./palette-part.ts";

interface PaletteListProps {
  id: string;
  parts: readonly PalettePart[];
  /** Id of the entry Enter would run. */
  active: string | undefined;
  onPoint: (id: string) => void;
  onRun: (entry: PaletteEntry) => void;
}

/** The entries under their headings; the field above holds the focus. */
export function PaletteList({ id, parts, active, onPoint, onRun }: PaletteListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active === undefined) return;
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <div ref={list} id={id} role="listbox" className={classes.list}>
      {parts.map((part) => (
        <div key={part.id} role="group" aria-labelledby={`${id}-${part.id}`}>
          <div id={`${id}-${part.id}`} className={classes.heading}>
            {part.heading}
          </div>
          {part.entries.map((entry) => (
            <button
              type="button"
              key={entry.id}
              id={`${id}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === active}
              className={classes.entry}
              onMouseMove={() => onPoint(entry.id)}
              onClick={() => onRun(entry)}
            >
              <bdi className={classes.title}>{entry.title}</bdi>
              {entry.detail && <span className={classes.detail}>{entry.detail}</span>}
              {entry.keys && <KeyHint keys={entry.keys} />}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
