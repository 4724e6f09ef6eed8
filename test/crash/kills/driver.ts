import { existsSync } from "node:fs";
import type { DrivenHost } from "./driven-host.ts";
import { type Asked, type Here, OPERATIONS } from "./operations.ts";
import { spelled, spelledIn, type Truth } from "./truth.ts";

/** A book's file and what it must hold. */
export interface Known {
  readonly path: string;
  readonly truth: Truth;
}

/** Something that was asked for. */
interface Named {
  readonly name: string;
  readonly asked: Asked;
}

/** Each as often as it weighs. */
const NAMES = Object.entries(OPERATIONS).flatMap(([name, { weight }]) => Array<string>(weight).fill(name));

/** Works in an open book until the program is dead, and then says what must be on the disk. */
export class Driver {
  readonly #host: DrivenHost;
  readonly #here: Omit<Here, "number">;
  readonly #next: () => number;
  #path: string;
  #truth: Truth;
  /** What the book has held since it was opened. */
  readonly #states: Truth[];
  /** Asked for and not answered: one thing after another, and one that takes its time beside them. */
  #quick: Named | null = null;
  #slow: (Named & { readonly ended: Promise<void> }) | null = null;
  /** Answered, by name. */
  readonly answered: string[] = [];
  readonly #written: Asked[] = [];
  readonly #waiting = new Set<() => void>();
  #dead = false;

  constructor(host: DrivenHost, { path, truth }: Known, here: Omit<Here, "number">, next: () => number) {
    this.#host = host;
    this.#here = here;
    this.#next = next;
    this.#path = path;
    this.#truth = truth;
    this.#states = [truth];
  }

  /** @param count numbers what is asked for */
  async workUntilDead(count: () => number): Promise<void> {
    while (!this.#dead) {
      const name = NAMES[Math.floor(this.#next() * NAMES.length)] ?? "";
      const operation = OPERATIONS[name];
      if (!operation || (operation.slow && this.#slow !== null)) continue;
      const named = { name, asked: operation.ask(this.#truth, { ...this.#here, number: count() }) };
      if (!operation.slow) {
        this.#quick = named;
        if (await this.#ask(named)) this.#quick = null;
      } else {
        const ended = this.#begin(named);
        // Half of the time the clerk waits for it.
        if (this.#next() < 0.5) await ended;
      }
    }
    await this.#slow?.ended;
  }

  /** Settles when so many have been answered. */
  answers(count: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.answered.length >= count) resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  #begin(named: Named): Promise<void> {
    const ended = this.#ask(named).then((alive) => {
      if (alive) this.#slow = null;
    });
    this.#slow = { ...named, ended };
    return ended;
  }

  /** @returns whether it was answered */
  async #ask({ name, asked }: Named): Promise<boolean> {
    if ((await this.#host.ask(asked.method, asked.input)) === null) {
      this.#dead = true;
      return false;
    }
    this.answered.push(name);
    for (const waiting of this.#waiting) waiting();
    this.#truth = asked.makes(this.#truth);
    this.#states.push(this.#truth);
    this.#path = asked.movesTo ?? this.#path;
    if (asked.out) this.#written.push(asked);
    return true;
  }

  /** What the plug was pulled in, by name. */
  get cutOff(): string[] {
    return [this.#quick, this.#slow].flatMap((named) => (named ? [named.name] : []));
  }

  /** What is there now, of all that may be. Throws Error where something that was answered is lost or a file is damaged. */
  async known(): Promise<Known> {
    // A book that was put in its place has everything that was answered before, and all since.
    const moved = this.#slow?.asked.movesTo;
    const before = this.#path;
    const path = moved !== undefined && existsSync(moved) ? moved : before;
    const truths = [this.#truth];
    for (const named of [this.#quick, this.#slow]) if (named) truths.push(...truths.map(named.asked.makes));
    const truth = held(path, truths);
    if (path !== before) held(before, [...truths, ...this.#states]);
    const cut = this.#slow?.asked;
    for (const { out } of [...this.#written, ...(cut && existsSync(cut.out?.path ?? "") ? [cut] : [])])
      await out?.refuseHalf([...this.#states, ...truths]);
    return { path, truth };
  }
}

/** Which of these a file holds. Throws Error where none. */
function held(path: string, truths: readonly Truth[]): Truth {
  const found = spelledIn(path);
  const truth = truths.find((each) => spelled(each) === found);
  if (!truth) throw new Error(`“${path}” holds ${firstDifference(found, truths.map(spelled))}`);
  return truth;
}

/** To the one that it is like the longest. */
function firstDifference(found: string, wanted: readonly string[]): string {
  const ats = wanted.map((text) => {
    let at = 0;
    while (at < found.length && found[at] === text[at]) at++;
    return { text, at };
  });
  const [{ text, at } = { text: "", at: 0 }] = ats.toSorted((a, b) => b.at - a.at);
  const from = (whole: string) => whole.slice(Math.max(0, at - 40), at + 80);
  return `“${from(found)}” for “${from(text)}”`;
}
