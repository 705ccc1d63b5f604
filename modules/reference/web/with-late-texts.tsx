import { lazy, type ReactNode, Suspense } from "react";
import { loadLateTexts } from "#platform/i18n/web";

const Loaded = lazy(async () => {
  await loadLateTexts();
  return { default: ({ children }: { children: ReactNode }) => children };
});

/** Shows its children when their texts are here: the first screen carries no texts of what must be opened. */
export function WithLateTexts({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <Loaded>{children}</Loaded>
    </Suspense>
  );
}
