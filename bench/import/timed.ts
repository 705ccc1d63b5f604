/** How long something took, by the clock and by the processor of this process. */
export interface Timed {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

export async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}
