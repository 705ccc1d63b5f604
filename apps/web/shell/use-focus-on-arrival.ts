import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a change of page the title takes the focus, so that the next page is read out from its start. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const title = document.querySelector<HTMLElement>("main h1");
        (title ?? document.querySelector("main"))?.focus({ preventScroll: true });
      }),
    [router],
  );
}
