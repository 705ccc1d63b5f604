import { type KeyboardEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PaletteFinder } from "#platform/http/web";
import { KeyHint, Modal, Unseen } from "#ui";
import classes from "./palette.module.css";
import { PaletteList } from "./palette-list.tsx";
import type { PaletteEntry, PalettePart } from "./palette-part.ts";
import { rankEntries } from "./rank-entries.ts";
import { useOffers } from "./use-offers.ts";

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
  parts: readonly PalettePart[];
  finders: readonly PaletteFinder[];
  open: (href: string) => void;
}

/** Search or jump to anything: pages, deeds, and what the modules find for the text. */
export function Palette(props: PaletteProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      label={t("web.palette.open")}
      className={classes.palette}
    >
      <PaletteSearch {...props} />
    </Modal>
  );
}

function PaletteSearch({ onClose, parts, finders, open }: PaletteProps) {
  const { t } = useTranslation();
  const list = useId();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const shown = useShownParts(text, parts, finders, open);
  const entries = shown.flatMap((part) => part.entries);
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveTo(event.key, at, entries.length);
    if (next !== undefined) setAt(next);
    else if (event.key === "Enter") run(entries[at]);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={classes.line}>
        <input
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={entries[at] && `${list}-${entries[at].id}`}
          aria-label={t("web.palette.open")}
          placeholder={t("web.palette.placeholder")}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
        />
        <KeyHint keys="escape" />
      </div>
      <Unseen>
        <span role="status">{t("web.palette.count", { count: entries.length })}</span>
      </Unseen>
      {entries.length === 0 && <p className={classes.nothing}>{t("web.palette.nothing")}</p>}
      <PaletteList
        id={list}
        parts={shown}
        active={entries[at]?.id}
        onPoint={(id) => setAt(entries.findIndex((entry) => entry.id === id))}
        onRun={run}
      />
    </>
  );
}

function useShownParts(
  text: string,
  parts: readonly PalettePart[],
  finders: readonly PaletteFinder[],
  open: (href: string) => void,
): PalettePart[] {
  const { t } = useTranslation();
  const found = useOffers(text, finders).map(({ finder, offers, hasFailed }) => ({
    id: finder.id,
    heading: t(hasFailed ? "web.palette.failed" : finder.heading, { what: t(finder.heading) }),
    entries: offers.map((offer) => ({ ...offer, run: () => open(offer.href) })),
    hasFailed,
  }));
  const own = parts.map((part) => ({ ...part, entries: rankEntries(text, part.entries) }));
  return [
    ...own.filter((part) => part.entries.length > 0),
    ...found.filter(({ entries, hasFailed }) => hasFailed || entries.length > 0),
  ];
}

/** Where a key moves the choice to: round the list, to its ends, or nowhere. */
function moveTo(key: string, at: number, length: number): number | undefined {
  if (length === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (at + 1) % length;
    case "ArrowUp":
      return (at - 1 + length) % length;
    case "PageDown":
      return length - 1;
    case "PageUp":
      return 0;
    default:
      return undefined;
  }
}
