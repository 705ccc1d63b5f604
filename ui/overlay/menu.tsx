import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import classes from "./menu.module.css";
import { moveFocus } from "./move-focus.ts";

/** One thing to choose in a menu. */
export interface MenuChoice {
  id: string;
  label: ReactNode;
  /** At the end: a key, a state. */
  note?: ReactNode;
  /** One of a set: whether it is the one in force. */
  chosen?: boolean;
  onChoose: () => void;
}

/** Choices that belong together, under a heading where it helps. */
export interface MenuPart {
  id: string;
  heading?: string;
  choices: readonly MenuChoice[];
}

/** What the button that opens a menu must carry. */
export interface MenuButton {
  ref: Ref<HTMLButtonElement>;
  "aria-haspopup": "menu";
  "aria-expanded": boolean;
  "aria-controls": string | undefined;
  onClick: () => void;
}

interface MenuProps {
  /** Draws the button that opens it. */
  renderButton: (button: MenuButton) => ReactNode;
  parts: readonly MenuPart[];
}

/** A menu of actions under a button; arrows move, Escape closes and goes back to the button. */
export function Menu({ renderButton, parts }: MenuProps) {
  const id = useId();
  const [opened, setOpened] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useCloseOutside(place, opened, () => setOpened(false));
  const close = () => {
    setOpened(false);
    button.current?.focus();
  };
  return (
    <div ref={place} className={classes.place}>
      {renderButton({
        ref: button,
        "aria-haspopup": "menu",
        "aria-expanded": opened,
        "aria-controls": opened ? id : undefined,
        onClick: () => setOpened(!opened),
      })}
      {opened && <Choices id={id} parts={parts} onClose={close} />}
    </div>
  );
}

function useCloseOutside(
  place: { readonly current: HTMLElement | null },
  opened: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!opened) return;
    const leave = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) close();
    };
    document.addEventListener("pointerdown", leave);
    document.addEventListener("focusin", leave);
    return () => {
      document.removeEventListener("pointerdown", leave);
      document.removeEventListener("focusin", leave);
    };
  });
}

interface ChoicesProps {
  id: string;
  parts: readonly MenuPart[];
  onClose: () => void;
}

function Choices({ id, parts, onClose }: ChoicesProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current?.querySelector<HTMLElement>("[role^=menuitem]")?.focus(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Escape") onClose();
    else if (!moveFocus(event, "[role^=menuitem]", "down")) return;
    event.preventDefault();
  };
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      className={classes.menu}
      onKeyDown={onKeyDown}
    >
      {parts.map((part) => (
        <div key={part.id} role="group" aria-label={part.heading} className={classes.part}>
          {part.heading && <div className={classes.heading}>{part.heading}</div>}
          {part.choices.map((choice) => (
            <Choice key={choice.id} choice={choice} onClose={onClose} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Choice({ choice, onClose }: { choice: MenuChoice; onClose: () => void }) {
  const isOneOfSet = choice.chosen !== undefined;
  return (
    <button
      type="button"
      tabIndex={-1}
      role={isOneOfSet ? "menuitemradio" : "menuitem"}
      aria-checked={isOneOfSet ? choice.chosen : undefined}
      className={classes.choice}
      onClick={() => {
        onClose();
        choice.onChoose();
      }}
    >
      {choice.label}
      {choice.note && <span className={classes.note}>{choice.note}</span>}
    </button>
  );
}
