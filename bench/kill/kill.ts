import type { BenchOptions, Figure } from "../figure.ts";
import { killFigures, killWhileWriting } from "./measure-kill.ts";

/** `KILL_SEED=n` repeats a run as far as the machine lets it be repeated. */
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

/** Figures are explained in bench/README.md. */
export async function run({ size = 200 }: BenchOptions): Promise<Figure[]> {
  process.stderr.write(`KILL_SEED=${seed}\n`);
  const report = await killWhileWriting({ kills: size, seed, importRows: 1200 });
  const { lost, doubled, half, unfinished, journal } = report;
  for (const [what, lines] of Object.entries({ lost, doubled, half, unfinished }))
    for (const line of lines) process.stderr.write(`${what}: ${line}\n`);
  for (const [name, count] of journal.refusals) process.stderr.write(`${count} × ${name}\n`);
  return killFigures(report);
}
