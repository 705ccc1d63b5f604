import { type ComponentType, useEffect, useState } from "react";
import type { OverlaysProps } from "./overlays.tsx";

/**
 * The overlays, fetched once the first screen stands; when that failed, again when one is asked for.
 * Nothing on the page depends on it, so a failure is no reason to break the page.
 */
export function LateOverlays(props: OverlaysProps) {
  const [Overlays, setOverlays] = useState<ComponentType<OverlaysProps>>();
  const isThere = Overlays !== undefined;
  const { opened } = props;
  useEffect(() => {
    if (isThere) return;
    void import("./overlays.tsx").then(
      (part) => setOverlays(() => part.Overlays),
      () => undefined,
    );
  }, [isThere, opened]);
  return Overlays && <Overlays {...props} />;
}
