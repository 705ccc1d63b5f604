import { Tabs as MantineTabs } from "@mantine/core";
import type { ReactNode } from "react";
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
  value?: string;
  onChange?: (id: string) => void;
}

/** Faces of one thing, one seen at a time; arrows move between them. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  return (
    <MantineTabs
      {...(value === undefined ? { defaultValue: tabs[0]?.id ?? null } : { value })}
      onChange={(id) => id !== null && onChange?.(id)}
      keepMounted={false}
      classNames={{ list: classes.list ?? "", tab: classes.tab ?? "", panel: classes.panel ?? "" }}
    >
      <MantineTabs.List aria-label={label}>
        {tabs.map((tab) => (
          <MantineTabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
          </MantineTabs.Tab>
        ))}
      </MantineTabs.List>
      {tabs.map((tab) => (
        <MantineTabs.Panel key={tab.id} value={tab.id}>
          {tab.content}
        </MantineTabs.Panel>
      ))}
    </MantineTabs>
  );
}
