import { Menu as MantineMenu } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";
import classes from "./menu.module.css";

/** One thing to choose in a menu. */
export interface MenuChoice {
  id: string;
  label: ReactNode;
  /** At the end: a key, a state. */
  note?: ReactNode;
  /** One of a set: whether it is the one in force. */
  chosen?: boolean;
  onChoose: () => void;
}

/** Choices that belong together, under a heading where it helps. */
export interface MenuPart {
  id: string;
  heading?: string;
  choices: readonly MenuChoice[];
}

interface MenuProps {
  /** The button that opens it. */
  target: ReactElement;
  parts: readonly MenuPart[];
  /** Words above the choices, not a choice themselves. */
  about?: ReactNode;
}

/** A menu of actions under a button; arrows move, Escape closes. */
export function Menu({ target, parts, about }: MenuProps) {
  return (
    <MantineMenu
      position="bottom-end"
      offset={6}
      width={260}
      classNames={{
        dropdown: classes.dropdown ?? "",
        item: classes.item ?? "",
        label: classes.label ?? "",
        divider: classes.divider ?? "",
      }}
      transitionProps={{ duration: 100 }}
    >
      <MantineMenu.Target>{target}</MantineMenu.Target>
      <MantineMenu.Dropdown>
        {about && <div className={classes.about}>{about}</div>}
        {parts.map((part, at) => (
          <div key={part.id}>
            {(at > 0 || about) && <MantineMenu.Divider />}
            {part.heading && <MantineMenu.Label>{part.heading}</MantineMenu.Label>}
            {part.choices.map((choice) => (
              <Choice key={choice.id} choice={choice} />
            ))}
          </div>
        ))}
      </MantineMenu.Dropdown>
    </MantineMenu>
  );
}

function Choice({ choice }: { choice: MenuChoice }) {
  const isOneOfSet = choice.chosen !== undefined;
  return (
    <MantineMenu.Item
      onClick={choice.onChoose}
      rightSection={choice.note}
      {...(isOneOfSet && { role: "menuitemradio", "aria-checked": choice.chosen })}
    >
      <span className={classes.choice} data-chosen={choice.chosen || undefined}>
        {choice.label}
      </span>
    </MantineMenu.Item>
  );
}
