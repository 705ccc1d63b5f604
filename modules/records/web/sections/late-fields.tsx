import { lazy, Suspense } from "react";
import type { HappenedFieldsProps } from "./event-fields.tsx";
import type { FirearmMarksProps } from "./marks-fields.tsx";
import type { FirearmFieldsProps } from "./weapon-fields.tsx";

// Other modules come to them by the door of this one, which is part of the first screen: they are fetched when used.
const Firearm = lazy(async () => ({
  default: (await import("./weapon-fields.tsx")).FirearmFields,
}));
const Marks = lazy(async () => ({ default: (await import("./marks-fields.tsx")).FirearmMarks }));
const Happened = lazy(async () => ({
  default: (await import("./event-fields.tsx")).HappenedFields,
}));

/** What a firearm is, as fields. */
export function FirearmFields(props: FirearmFieldsProps) {
  return (
    <Suspense>
      <Firearm {...props} />
    </Suspense>
  );
}

/** Its numbers and other marks, as fields. */
export function FirearmMarks(props: FirearmMarksProps) {
  return (
    <Suspense>
      <Marks {...props} />
    </Suspense>
  );
}

/** What happened to it, when and where, as fields. */
export function HappenedFields(props: HappenedFieldsProps) {
  return (
    <Suspense>
      <Happened {...props} />
    </Suspense>
  );
}
