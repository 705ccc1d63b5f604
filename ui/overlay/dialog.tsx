import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./dialog.module.css";

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
export function Dialog({
  title,
  opened,
  onClose,
  actions,
  size = "middle",
  children,
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      centered
      padding={24}
      classNames={{
        content: classes.content ?? "",
        header: classes.header ?? "",
        title: classes.title ?? "",
        close: classes.close ?? "",
      }}
      closeButtonProps={{ "aria-label": t("ui.dialog.close") }}
      overlayProps={{ backgroundOpacity: 0.45 }}
      transitionProps={{ duration: 120, transition: "fade" }}
    >
      {children}
      {actions && <div className={classes.actions}>{actions}</div>}
    </Modal>
  );
}

const widths = { small: 420, middle: 560, large: 820 };
