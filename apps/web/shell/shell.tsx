import { Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { LockScreen, useSession } from "#platform/access/web";
import { useAddress } from "#platform/http/web";
import { useKeys } from "../keys/use-keys.ts";
import { finders, isOpenTo, navigation } from "../parts.ts";
import { BottomBar } from "./bar/bottom-bar.tsx";
import { Header } from "./bar/header.tsx";
import { DemonstrationBar } from "./demonstration-bar.tsx";
import type { Overlay } from "./frame.ts";
import { LateOverlays } from "./late-overlays.tsx";
import { OfflineBar } from "./offline-bar.tsx";
import classes from "./shell.module.css";
import { SkipLink } from "./skip-link.tsx";
import { useFocusOnArrival } from "./use-focus-on-arrival.ts";
import { WithFollowUp } from "./with-follow-up.tsx";

/** What stands around every page: where one is, where one can go, what to know meanwhile. */
export function Shell() {
  const { open } = useAddress();
  const session = useSession();
  const [overlay, setOverlay] = useState<Overlay>();
  const items = navigation.filter((item) => isOpenTo(item, session));
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
        <WithFollowUp>
          <Outlet />
        </WithFollowUp>
      </main>
      <BottomBar {...frame} />
      <LateOverlays
        opened={overlay}
        onClose={() => setOverlay(undefined)}
        finders={finders.filter((finder) => isOpenTo(finder, session))}
        {...frame}
      />
      <LockScreen />
    </div>
  );
}
