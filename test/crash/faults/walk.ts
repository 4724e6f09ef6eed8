import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { OpenBook, Reply } from "../../../shared/api/api.ts";
import type { ErrorData } from "../../../shared/error.ts";
import { type Fault, FaultControl, type Struck } from "./fault-control.ts";
import { leftIn, OPERATIONS, type Scene, type Seen } from "./operations.ts";

/** A process of its own that walks through an operation: the first call on a file fails, then the second, until none is left. */

/** What is walked: an operation, and how its calls fail. */
export interface Walk {
  readonly operation: string;
  readonly faults: readonly Omit<Fault, "at">[];
  /** 1: each call fails in turn; 3: every third, beginning with another one for each kind of fault. */
  readonly every: number;
}

/** What became of it. */
export interface Walked {
  readonly operation: string;
  /** Faults that struck. */
  readonly struck: number;
  /** Operations that succeeded in spite of it, and those that were refused. */
  readonly done: number;
  readonly refused: number;
  /** How often each code was answered. */
  readonly codes: Readonly<Record<string, number>>;
  /** What must not be, each with the fault that brought it about. */
  readonly wrong: readonly string[];
}

const [home = "", question = ""] = process.argv.slice(2);
/** $FAULT_FOLDER. */
const FOLDER = join(home, "folder");
/** The one answer that leaves it open. */
const UNCERTAIN: string = "edit-uncertain";
/** A file of its own was written, and could not be opened. */
const WRITTEN: string = "written-not-opened";

if (process.argv[1] === import.meta.filename) {
  const control = new FaultControl(join(home, "control"));
  console.log(JSON.stringify(await walked(control, JSON.parse(question) as Walk)));
  control.close();
}

async function walked(control: FaultControl, { operation, faults, every }: Walk): Promise<Walked> {
  const wrong: string[] = [];
  const codes: Record<string, number> = {};
  const counts = { struck: 0, done: 0, refused: 0 };
  const states = await statesOf(operation);
  for (const [index, how] of faults.entries()) {
    for (let at = 1 + (index % every); ; at += every) {
      const tried = await tryWith(control, operation, { ...how, at }, states);
      if (tried.struck.seen < at) break;
      if (tried.struck.times === 0) continue;
      counts.struck += 1;
      counts[tried.code === "" ? "done" : "refused"] += 1;
      if (tried.code !== "") codes[tried.code] = (codes[tried.code] ?? 0) + 1;
      const { call } = tried.struck;
      for (const what of tried.wrong)
        wrong.push(
          `${how.error} ${how.mode} at call ${at} (${call}), answered “${tried.code || "done"}”: ${what}`,
        );
    }
  }
  return { operation, ...counts, codes, wrong };
}

interface States {
  readonly before: Seen;
  readonly after: Seen;
}

/** How it is without a fault. */
async function statesOf(operation: string): Promise<States> {
  const scene = await begin(operation);
  const before = await scene.look();
  const reply = await scene.act();
  if ("error" in reply) throw new Error(`${operation} without a fault: ${reply.error.message}`);
  const after = await scene.look();
  await scene.end();
  return { before, after };
}

async function begin(operation: string): Promise<Scene> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER);
  const start = OPERATIONS[operation];
  if (!start) throw new Error(`no operation “${operation}”`);
  return start(FOLDER, join(home, "data"));
}

interface Tried {
  readonly struck: Struck;
  readonly code: string;
  readonly wrong: readonly string[];
}

async function tryWith(
  control: FaultControl,
  operation: string,
  fault: Fault,
  states: States,
): Promise<Tried> {
  const scene = await begin(operation);
  control.arm(fault);
  const reply = await scene.act();
  const struck = control.disarm();
  const code = codeOf(reply);
  const wrong: string[] = [];
  if ("error" in reply && !isCoded(reply.error)) wrong.push(`says only “${reply.error.message}”`);
  const seen = await seenOf(scene);
  wrong.push(...contradictions(reply, seen, states));
  // What is to be removed can be refused too; then the next program removes it.
  if (struck.call !== "unlink" && fault.mode !== "from then on")
    wrong.push(...leftIn(FOLDER).map((name) => `left “${name}”`));
  // What is there although it was not answered is looked for, and not asked for twice.
  const isThere = [UNCERTAIN, WRITTEN].includes(code) && seen.files === states.after.files;
  if (code !== "" && !isThere) {
    const again = codeOf(await scene.act());
    const { files } = await seenOf(scene);
    if (files !== states.after.files)
      wrong.push(`asked again, answered “${again || "done"}”: ${difference(files, states.after.files)}`);
  }
  await scene.end();
  return { struck, code, wrong };
}

/** What the answer says and the disk does not. */
function contradictions(reply: Reply, seen: Seen, { before, after }: States): string[] {
  const wrong: string[] = [];
  const compare = (what: string, found: string, expected: string) => {
    if (found !== expected) wrong.push(`${what}: ${difference(found, expected)}`);
  };
  if ("error" in reply) {
    if (reply.error.code === UNCERTAIN && seen.files === after.files) return [];
    if (reply.error.code === WRITTEN) {
      compare("not written", seen.files, after.files);
      compare("not opened, and shown", seen.shown, before.shown);
      return wrong;
    }
    compare(
      seen.files === after.files ? "refused, and done" : "refused, and not as before",
      seen.files,
      before.files,
    );
    compare("refused, and shown", seen.shown, before.shown);
    return wrong;
  }
  compare("shown otherwise", seen.shown, after.shown);
  // A book that can only be looked at was left alone, or has just been written.
  const isWritable = (reply.data as Partial<OpenBook> | null)?.readOnly == null;
  if (isWritable || seen.files !== before.files)
    compare("done, and not on the disk", seen.files, after.files);
  return wrong;
}

async function seenOf(scene: Scene): Promise<Seen> {
  try {
    return await scene.look();
  } catch (error) {
    return { files: String(error), shown: "" };
  }
}

function isCoded({ code, message }: ErrorData): boolean {
  return code !== "internal" && /^[^\n]*[\u4e00-\u9fff][^\n]*[。）]$/.test(message);
}

function codeOf(reply: Reply): string {
  return "error" in reply ? reply.error.code : "";
}

/** Where one text begins to be another, and how both go on. */
function difference(found: string, expected: string): string {
  let at = 0;
  while (at < found.length && found[at] === expected[at]) at++;
  const from = (text: string) => text.slice(Math.max(0, at - 30), at + 60);
  return `“${from(found)}” for “${from(expected)}”`;
}
