import { PageLink } from "#ui";
import classes from "./brand.module.css";

/** The mark, a pentagon stamp around a P, and the name; leads to the first page. */
export function Brand() {
  return (
    <PageLink href="/" className={classes.brand}>
      <svg viewBox="0 0 24 24" className={classes.mark} aria-hidden="true">
        <path d="M12 2.2 21.6 9.2 17.9 20.6H6.1L2.4 9.2Z" />
        <path d="M9.7 17V8.4h3a2.5 2.5 0 0 1 0 5h-3" />
      </svg>
      <span lang="en" dir="ltr">
        Proofmark
      </span>
    </PageLink>
  );
}
