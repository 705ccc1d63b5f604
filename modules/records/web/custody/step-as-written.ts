import type { CustodyStepKind, ExaminedStep, StatedCustodyStep } from "#records/contract";

/** A step while it is written; `on` is null where its writer says that the day is unknown. */
export interface WrittenStep {
  readonly kind: CustodyStepKind | "";
  readonly on: string | null;
  readonly place: string;
  readonly document: string;
  readonly remark: string;
  readonly examined: readonly ExaminedStep[];
}

export const emptyStep: WrittenStep = {
  kind: "",
  on: "",
  place: "",
  document: "",
  remark: "",
  examined: [],
};

/** The step as it is stated, or what is missing in it; `language` is that of the remark. */
export function statedOf(
  { kind, on, place, document, remark, examined }: WrittenStep,
  language: string,
): StatedCustodyStep | { missing: ("what" | "day")[] } {
  const missing = [kind === "" && ("what" as const), on === "" && ("day" as const)];
  if (kind === "" || on === "") return { missing: missing.filter((one) => one !== false) };
  const text = remark.trim();
  return {
    kind,
    on,
    ...(place.trim() !== "" && { place }),
    ...(document.trim() !== "" && { document }),
    ...(text !== "" && { remark: { text, language } }),
    ...(kind === "from_laboratory" && examined.length > 0 && { examined: [...examined] }),
  };
}
