import { readdirSync, readFileSync } from "node:fs";

/** CPU time of other processes, from Linux's /proc: reading it costs them nothing, and what else the machine does is not counted. */

interface Thread {
  readonly name: string;
  /** ms. */
  readonly cpu: number;
}

/** What a process and the ones it has started have used since they began. */
export interface CpuReading {
  /** Of the process itself, which is also the id of its main thread. */
  readonly pid: number;
  /** All threads, the ended ones too, in steps of 10 ms. */
  readonly total: number;
  /** The living threads, by id; to the nanosecond. */
  readonly threads: ReadonlyMap<number, Thread>;
}

/** `USER_HZ` of Linux: 100 a second on every architecture that we run on. ms */
const TICK = 10;
/** User and system time are each rounded down to a tick, in both readings. ms */
const ROUNDING = 2 * TICK;

export function readCpu(pid: number): CpuReading {
  const all = [pid, ...descendants(pid)].map(readProcess);
  return {
    pid,
    total: all.reduce((sum, { total }) => sum + total, 0),
    threads: new Map(all.flatMap(({ threads }) => Array.from(threads))),
  };
}

/** CPU between two readings, ms. Exact as long as no thread ended in between. */
export function cpuBetween(before: CpuReading, after: CpuReading): number {
  const total = after.total - before.total;
  const living = threadsBetween(before, after, () => true);
  const ended = Array.from(before.threads.keys()).some((id) => !after.threads.has(id));
  return ended || total - living > ROUNDING ? total : living;
}

/** The same for the living threads of which `wanted` holds. */
export function threadsBetween(
  before: CpuReading,
  after: CpuReading,
  wanted: (id: number, name: string) => boolean,
): number {
  let sum = 0;
  for (const [id, { name, cpu }] of after.threads)
    if (wanted(id, name)) sum += cpu - (before.threads.get(id)?.cpu ?? 0);
  return sum;
}

/** Resident memory of a process and the ones it has started, MiB; at most so far where `peak`. */
export function memoryOf(pid: number, peak = false): number {
  const line = peak ? /^VmHWM:\s+(\d+) kB$/m : /^VmRSS:\s+(\d+) kB$/m;
  const kilobytes = [pid, ...descendants(pid)].map((each) => line.exec(read(`/proc/${each}/status`))?.[1]);
  return kilobytes.reduce((sum, each) => sum + Number(each ?? 0), 0) / 1024;
}

function readProcess(pid: number): Omit<CpuReading, "pid"> {
  // proc(5): fields 14 to 17 are user and system time, and those of children that have ended; the name before may hold spaces.
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
  return { total: ticks * TICK, threads: new Map(readThreads(`/proc/${pid}/task`)) };
}

function readThreads(folder: string): [number, Thread][] {
  return readdirSync(folder).flatMap((id) => {
    const [nanoseconds] = read(`${folder}/${id}/schedstat`).split(" ");
    const name = read(`${folder}/${id}/comm`).trim();
    return nanoseconds ? [[Number(id), { name, cpu: Number(nanoseconds) / 1e6 }]] : [];
  });
}

function descendants(pid: number): number[] {
  const own = readdirSync(`/proc/${pid}/task`).flatMap((id) =>
    read(`/proc/${pid}/task/${id}/children`).split(" ").filter(Boolean).map(Number),
  );
  return own.flatMap((child) => [child, ...descendants(child)]);
}

/** Empty where the thread or process has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
