import { lazy, Suspense } from "react";
import type { Description } from "#reference/contract";
import type { HappenedFactsProps } from "./happened-facts.tsx";

// Other modules come to them by the door of this one, which is part of the first screen: they are fetched when used.
const Weapon = lazy(async () => ({ default: (await import("./weapon-facts.tsx")).WeaponFacts }));
const Marks = lazy(async () => ({ default: (await import("./mark-facts.tsx")).MarkFacts }));
const Happened = lazy(async () => ({
  default: (await import("./happened-facts.tsx")).HappenedFacts,
}));

/** Everything that a firearm is said to be, its marks included. */
export function FirearmFacts({ weapon }: { weapon: Description }) {
  return (
    <Suspense>
      <Weapon weapon={weapon} />
      <Marks weapon={weapon} />
    </Suspense>
  );
}

/** How it was come upon. */
export function HappenedFacts(props: HappenedFactsProps) {
  return (
    <Suspense>
      <Happened {...props} />
    </Suspense>
  );
}
