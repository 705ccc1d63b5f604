import { type ReactNode, useEffect, useRef } from "react";
import { Card, Code, Stack } from "#ui";
import { CopyButton } from "./copy-button.tsx";
import classes from "./shown-once.module.css";

interface ShownOnceProps {
  heading: string;
  /** What to do with it. */
  children: ReactNode;
  secret: string;
}

/** Something the server told once and keeps no more; takes the focus, for it is not shown again. */
export function ShownOnce({ heading, children, secret }: ShownOnceProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.scrollIntoView({ block: "nearest" });
  }, [secret]);
  return (
    <div ref={place} tabIndex={-1} role="status" className={classes.place}>
      <Card tone="agree" heading={heading}>
        <Stack gap="small">
          <p>{children}</p>
          <p className={classes.secret}>
            <Code>{secret}</Code>
          </p>
          <div>
            <CopyButton text={secret} />
          </div>
        </Stack>
      </Card>
    </div>
  );
}
