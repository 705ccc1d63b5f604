import { type KeyboardEvent, type ReactNode, useEffect } from "react";
import { KeyHint } from "#ui";
import classes from "./guided.module.css";

export interface AnswerOption {
  readonly id: string;
  readonly label: ReactNode;
  readonly picture?: ReactNode;
}

interface AnswerGridProps {
  /** What is asked; names the group. */
  readonly label: string;
  readonly options: readonly AnswerOption[];
  /** The answer given before. */
  readonly given?: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Keys that choose the first ten answers. */
const digits = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

/** Answers with their drawings, chosen by touch, by their number, or with the arrows and Enter. */
export function AnswerGrid({ label, options, given, onChoose }: AnswerGridProps) {
  useDigits((at) => {
    const option = options[at];
    if (option !== undefined) onChoose(option.id);
  });
  return (
    <ul aria-label={label} className={classes.answers}>
      {options.map(({ id, label: words, picture }, at) => (
        <li key={id}>
          <button
            type="button"
            className={classes.answer}
            aria-pressed={id === given}
            data-answer={id}
            onClick={() => onChoose(id)}
            onKeyDown={moveFocus}
          >
            {picture !== undefined && <span className={classes.picture}>{picture}</span>}
            <span className={classes.words}>
              {digits[at] !== undefined && <KeyHint keys={digits[at]} />} <span>{words}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, dialog") !== null;
}

/** A digit chooses wherever the focus is, unless something is being written. */
function useDigits(choose: (at: number) => void): void {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const at = digits.indexOf(event.key);
      if (at !== -1 && !event.repeat) choose(at);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [choose]);
}

/** Arrows go to the next answer or the one before, in the direction of reading. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
  const forward = ["ArrowDown", isRtl ? "ArrowLeft" : "ArrowRight"].includes(event.key);
  const backward = ["ArrowUp", isRtl ? "ArrowRight" : "ArrowLeft"].includes(event.key);
  if (!forward && !backward) return;
  const list = event.currentTarget.closest("ul");
  const buttons = [...(list?.querySelectorAll("button") ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[(at + (forward ? 1 : buttons.length - 1)) % buttons.length];
  event.preventDefault();
  next?.focus();
}
