/**
 * Runs the work and prints what this process used for it and what it held at most, for `run.ts`.
 * @param times how often `work` does what is measured; printed is what one takes
 */
export async function report(work: () => Promise<void> | void, times = 1): Promise<void> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const memory = process.resourceUsage().maxRSS / 1024;
  console.log(JSON.stringify({ cpu: (user + system) / 1e6 / times, memory }));
}
