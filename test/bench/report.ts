/**
 * Runs the work and prints what this process used for it and what it held at most, for `run.ts`.
 * @param times how often `work` does what is measured; printed is what one takes
 */
export async function report(work: () => Promise<void> | void, times = 1): Promise<void> {
  const before = process.cpuUsage();
  const threadBefore = process.threadCpuUsage();
  await work();
  const all = process.cpuUsage(before);
  const own = process.threadCpuUsage(threadBefore);
  const memory = process.resourceUsage().maxRSS / 1024;
  const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6 / times;
  console.log(JSON.stringify({ cpu: seconds(all), thread: seconds(own), memory }));
}
