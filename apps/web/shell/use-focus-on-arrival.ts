import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a change of page the title takes the focus, so that the next page is read out from its start. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged || isOverlayOpen()) return;
        const title = document.querySelector<HTMLElement>("main h1");
        (title ?? document.querySelector("main"))?.focus({ preventScroll: true });
      }),
    [router],
  );
}

/** Whoever opened a menu while the page was still on its way keeps it: taking the focus would close it. */
function isOverlayOpen(): boolean {
  return document.activeElement?.closest("[role=menu], [role=dialog], dialog") != null;
}
