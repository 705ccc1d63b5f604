import { type ReactNode, useId } from "react";
import classes from "./cover.module.css";
import { Modal } from "./modal.tsx";

interface CoverProps {
  title: string;
  opened: boolean;
  children: ReactNode;
}

/** Hides the whole page, which stays as it is behind; only what is inside opens it again. */
export function Cover({ title, opened, children }: CoverProps) {
  const heading = useId();
  return (
    <Modal opened={opened} labelledBy={heading} className={classes.cover}>
      <div className={classes.place}>
        <div className={classes.card}>
          <h2 id={heading} className={classes.title}>
            {title}
          </h2>
          {children}
        </div>
      </div>
    </Modal>
  );
}
