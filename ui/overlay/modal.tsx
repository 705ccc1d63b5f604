import { type MouseEvent, type ReactNode, type SyntheticEvent, useEffect, useRef } from "react";
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
  useEffect(() => {
    if (opened) openDialog(dialog.current);
    else dialog.current?.close();
  }, [opened]);
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose?.();
  };
  const pressBeside = (event: MouseEvent) => {
    if (event.target === event.currentTarget) onClose?.();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      aria-label={label}
      className={`${classes.modal} ${className ?? ""}`}
      onCancel={cancel}
      onMouseDown={pressBeside}
      onKeyDown={(event) => {
        // A browser may close a dialog by a second Escape without asking.
        if (event.key === "Escape") cancel(event);
      }}
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
