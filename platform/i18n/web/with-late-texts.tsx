import { type ReactNode, useEffect, useState } from "react";
import { hasLateTexts, loadLateTexts } from "./language-choice.ts";

/** Shows its children when their texts are here: the first screen carries no texts of what must be opened. */
export function WithLateTexts({ children }: { children: ReactNode }) {
  const [isReady, setReady] = useState(hasLateTexts);
  useEffect(() => {
    if (isReady) return;
    // Without a connection nothing is shown; what stands around stays, and the next opening tries again.
    loadLateTexts().then(
      () => setReady(true),
      () => undefined,
    );
  }, [isReady]);
  return isReady ? children : null;
}
