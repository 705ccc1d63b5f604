import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { LockScreen, useSession } from "#platform/access/web";
import { useAddress } from "#platform/http/web";
import { KeysDialog } from "../keys/keys-dialog.tsx";
import { useKeys } from "../keys/use-keys.ts";
import { Palette } from "../palette/palette.tsx";
import { finders, isOpenTo, navigation } from "../parts.ts";
import { BottomBar } from "./bottom-bar.tsx";
import { DemonstrationBar } from "./demonstration-bar.tsx";
import { Header } from "./header.tsx";
import { MenuSheet } from "./menu-sheet.tsx";
import { OfflineBar } from "./offline-bar.tsx";
import classes from "./shell.module.css";
import { SkipLink } from "./skip-link.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { usePaletteParts } from "./use-palette-parts.ts";

type Overlay = "palette" | "keys" | "menu";

/** What stands around every page: where one is, where one can go, what to know meanwhile. */
export function Shell() {
  const { open } = useAddress();
  const session = useSession();
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  const items = navigation.filter((item) => isOpenTo(item.access, session));
  const frame = { items, show: setOverlay };
  useFocusOnArrival();
  useKeys((wish) => {
    if (wish.kind !== "go") return setOverlay(wish.kind === "help" ? "keys" : "palette");
    const item = items.find(({ letter }) => letter === wish.letter);
    if (item) open(item.href);
  });
  return (
    <div className={classes.shell}>
      <SkipLink />
      <Header {...frame} />
      <DemonstrationBar />
      <OfflineBar />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <BottomBar {...frame} />
      <Palette
        opened={overlay === "palette"}
        onClose={close}
        parts={usePaletteParts(frame)}
        finders={finders.filter((finder) => isOpenTo(finder.access, session))}
        open={open}
      />
      <KeysDialog opened={overlay === "keys"} onClose={close} items={items} />
      <MenuSheet opened={overlay === "menu"} onClose={close} {...frame} />
      <LockScreen />
    </div>
  );
}
