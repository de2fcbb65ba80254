/** What a piece of work took: wall and processor seconds, and the largest resident memory of the process so far, MB. */
export interface Taken {
  seconds: number;
  busy: number;
  peak: number;
}

export async function measured(run: () => Promise<unknown>): Promise<Taken> {
  const cpu = process.cpuUsage();
  const begin = performance.now();
  await run();
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, busy: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024 };
}
