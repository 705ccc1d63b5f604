import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import classes from "./dialog.module.css";
import { Modal } from "./modal.tsx";

interface DialogProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** Buttons, the deciding one first in reading order. */
  actions?: ReactNode;
  size?: "small" | "middle" | "large";
  children: ReactNode;
}

/** A question or a closer look over the page; Escape closes it and gives the focus back. */
export function Dialog(props: DialogProps) {
  const { title, opened, onClose, actions, size = "middle", children } = props;
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Modal opened={opened} onClose={onClose} labelledBy={heading} className={classes[size]}>
      <div className={classes.inside}>
        <div className={classes.header}>
          <h2 id={heading} className={classes.title}>
            {title}
          </h2>
          <button type="button" className={classes.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" className={classes.cross} aria-hidden="true">
              <path d="M3 3l10 10M13 3 3 13" />
            </svg>
            {t("ui.dialog.close")}
          </button>
        </div>
        {children}
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </Modal>
  );
}
