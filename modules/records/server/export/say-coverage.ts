import type { Coverage } from "#records/contract";

type SayCoverage = (key: string, facts: Record<string, string | number>) => string;

/** The last line of a file of what was found: over how many records it ran, and of which members, by their codes. */
export function sayCoverage(
  {
    records,
    members,
    contributors = [],
  }: Pick<Coverage, "records" | "members"> & Partial<Coverage>,
  say: SayCoverage,
): string {
  const codes = contributors.length > 0 ? ` (${contributors.join(", ")})` : "";
  return say("records.check.file.coverage", { records, members: `${members}${codes}` });
}
