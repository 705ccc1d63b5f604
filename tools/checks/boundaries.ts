import { join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";

const root = join(import.meta.dirname, "..", "..");
const rooms = ["modules", "platform", "ui", "apps", "testing", "e2e", "bench", "tools"];

export interface BoundaryFault {
  rule: string;
  from: string;
  to: string;
  /** What to do instead. */
  comment: string;
}

export interface BoundaryReport {
  /** How many files were read: a cruise of none proves nothing. */
  modules: number;
  faults: BoundaryFault[];
}

/** Reads every import below `folder` against .dependency-cruiser.mjs. */
export async function findBoundaryFaults(
  folder: string = root,
  places: string[] = rooms,
): Promise<BoundaryReport> {
  const { default: configuration } = await import(join(root, ".dependency-cruiser.mjs"));
  const { output } = await cruise(places, {
    ...configuration.options,
    ruleSet: configuration,
    validate: true,
    baseDir: folder,
  });
  const { summary, modules } = output as ICruiseResult;
  const comments = new Map<string, string>(
    configuration.forbidden.map((rule: { name: string; comment: string }) => [
      rule.name,
      rule.comment,
    ]),
  );
  const faults = summary.violations.map(({ rule, from, to }) => ({
    rule: rule.name,
    from,
    to,
    comment: comments.get(rule.name) ?? "",
  }));
  return { modules: modules.length, faults };
}

export async function checkBoundaries(): Promise<boolean> {
  const { modules, faults } = await findBoundaryFaults();
  for (const fault of faults)
    process.stdout.write(`  ${fault.from} → ${fault.to}\n    ${fault.rule}: ${fault.comment}\n`);
  if (modules === 0) process.stdout.write("  no file was read, so nothing was checked\n");
  return modules > 0 && faults.length === 0;
}
