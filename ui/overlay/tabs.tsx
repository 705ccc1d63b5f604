import { type ReactNode, useId, useState } from "react";
import { moveFocus } from "./move-focus.ts";
import classes from "./tabs.module.css";

/** One tab and what it shows. */
export interface Tab {
  id: string;
  label: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  /** Names the set for who listens. */
  label: string;
  tabs: readonly Tab[];
  /** Which is open, where the page keeps it, in its address for one. */
  value?: string;
  onChange?: (id: string) => void;
}

/** Faces of one thing, one seen at a time; arrows move between them and open what they reach. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const set = useId();
  const [own, setOwn] = useState(tabs[0]?.id);
  const open = tabs.find((tab) => tab.id === (value ?? own)) ?? tabs[0];
  const choose = (id: string) => {
    setOwn(id);
    onChange?.(id);
  };
  return (
    <>
      <div
        role="tablist"
        tabIndex={-1}
        aria-label={label}
        className={classes.list}
        onKeyDown={(event) => {
          if (moveFocus(event, "[role=tab]", "across")) event.preventDefault();
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${set}-${tab.id}`}
            aria-selected={tab === open}
            aria-controls={`${set}-panel`}
            tabIndex={tab === open ? 0 : -1}
            className={classes.tab}
            onFocus={() => choose(tab.id)}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id={`${set}-panel`}
        aria-labelledby={open && `${set}-${open.id}`}
        className={classes.panel}
      >
        {open?.content}
      </div>
    </>
  );
}
