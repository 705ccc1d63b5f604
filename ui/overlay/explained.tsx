import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import classes from "./explained.module.css";

interface ExplainedProps {
  /** The word as it stands in the text. */
  children: ReactNode;
  /** What is said of it; drawn only while it is open, so it may be fetched then. */
  renderNote: () => ReactNode;
}

const pauseMilliseconds = 150;

/**
 * A word that explains itself in place: dotted underline, opened by pointer, focus or tap, closed by Escape,
 * by leaving it or by a press elsewhere. What it says is read out when it opens and may hold links.
 */
export function Explained({ children, renderNote }: ExplainedProps) {
  const place = useRef<HTMLSpanElement>(null);
  const [isOpen, setOpen] = useState(false);
  const pointer = useRestingPointer(setOpen, place);
  useEscape(isOpen, () => setOpen(false));
  useLeaving(isOpen, place, () => setOpen(false));
  return (
    <span ref={place} className={classes.place} {...pointer}>
      <button
        type="button"
        className={classes.word}
        data-open={isOpen || undefined}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <span role="status">{isOpen && <Note>{renderNote()}</Note>}</span>
    </span>
  );
}

/** Keeps to the side of the word on which the window has room. */
function Note({ children }: { children: ReactNode }) {
  const note = useRef<HTMLSpanElement>(null);
  const [side, setSide] = useState<"start" | "end">("start");
  useLayoutEffect(() => {
    const box = note.current?.getBoundingClientRect();
    const isMirrored = document.documentElement.dir === "rtl";
    if (box === undefined) return;
    if (isMirrored ? box.left < 0 : box.right > document.documentElement.clientWidth)
      setSide("end");
  }, []);
  return (
    <span ref={note} className={classes.note} data-side={side}>
      {children}
    </span>
  );
}

/** A mouse that rests on the word opens it; away from word and note it closes, unless the focus is there. */
function useRestingPointer(
  setOpen: (open: boolean) => void,
  place: { readonly current: HTMLElement | null },
) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const later = (act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, pauseMilliseconds);
  };
  return {
    onPointerEnter: ({ pointerType }: { pointerType: string }) => {
      if (pointerType === "mouse") later(() => setOpen(true));
    },
    onPointerLeave: ({ pointerType }: { pointerType: string }) => {
      if (pointerType !== "mouse") return;
      later(() => {
        if (!place.current?.contains(document.activeElement)) setOpen(false);
      });
    },
  };
}

function useEscape(isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const press = ({ key }: KeyboardEvent) => key === "Escape" && close();
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}

function useLeaving(
  isOpen: boolean,
  place: { readonly current: HTMLElement | null },
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ target }: Event) => {
      if (!place.current?.contains(target as Node)) close();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  });
}
