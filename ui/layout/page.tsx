import { type ReactNode, useEffect } from "react";
import classes from "./page.module.css";

interface PageProps {
  /** Also the title of the document. */
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  /** Buttons beside the title. */
  actions?: ReactNode;
  /** Where this page belongs, above the title. */
  above?: ReactNode;
  children: ReactNode;
}

/** One page: its title, which takes the focus on arrival, and its content. */
export function Page({ title, lead, actions, above, children }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={classes.page}>
      {above && <div className={classes.above}>{above}</div>}
      <header className={classes.header}>
        <div>
          <h1 className={classes.title} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** Names the document after what it shows. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Proofmark`;
  }, [title]);
}
