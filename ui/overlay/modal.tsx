import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";
import classes from "./modal.module.css";

interface ModalProps {
  opened: boolean;
  /** Asked to close: Escape or a press beside it. Without it, only what is inside closes it. */
  onClose?: () => void;
  /** Id of the heading that names it, or its name. */
  labelledBy?: string;
  label?: string;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * The browser's own dialog: over everything, the rest of the page out of reach, the focus inside
 * and given back when it closes. What carries `data-autofocus` takes the focus first.
 */
export function Modal({ opened, onClose, labelledBy, label, className, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const askToClose = useEffectEvent(() => onClose?.());
  useEffect(() => {
    if (opened) openDialog(dialog.current);
    else dialog.current?.close();
  }, [opened]);
  useEffect(() => listenForClosing(dialog.current, () => askToClose()), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      aria-label={label}
      className={`${classes.modal} ${className ?? ""}`}
    >
      {opened && children}
    </dialog>
  );
}

function openDialog(dialog: HTMLDialogElement | null): void {
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
}

/** Whether it closes is for the page to decide: the browser's own closing is held back. */
function listenForClosing(dialog: HTMLDialogElement | null, askToClose: () => void): () => void {
  const end = new AbortController();
  const options = { signal: end.signal };
  const ask = (event: Event) => {
    event.preventDefault();
    askToClose();
  };
  dialog?.addEventListener("cancel", ask, options);
  // A browser may close a dialog by a second Escape without asking.
  dialog?.addEventListener("keydown", (event) => event.key === "Escape" && ask(event), options);
  dialog?.addEventListener(
    "mousedown",
    (event) => event.target === dialog && askToClose(),
    options,
  );
  return () => end.abort();
}
