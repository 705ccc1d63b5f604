import type { ButtonHTMLAttributes, ReactNode } from "react";
import classes from "./button.module.css";

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `strong` at most once a screen; `grave` for what cannot be taken back; `text` among text. */
  kind?: "strong" | "quiet" | "text" | "grave";
  /** Takes the whole line. */
  wide?: boolean;
  /** Under way: keeps its words, tells assistive technology, takes no second press. */
  busy?: boolean;
  icon?: ReactNode;
}

/** A button. Its words say what it does. */
export function Button(props: ButtonProps) {
  const { kind = "quiet", wide, busy, icon, children, type = "button", onClick, ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      className={classes.button}
      data-kind={kind}
      data-wide={wide || undefined}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon}
      <span className={classes.words}>{children}</span>
    </button>
  );
}

/** The one strong action of a screen, over the whole line. */
export function Action(props: Omit<ButtonProps, "kind" | "wide">) {
  return <Button kind="strong" wide {...props} />;
}
