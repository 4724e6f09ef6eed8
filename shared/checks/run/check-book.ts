import type { ImportNote } from "../../book/import-note.ts";
import type { Book, Project, Section } from "../../book/model.ts";
import { taxonomyOf } from "../../book/taxonomy.ts";
import { perObject } from "../../remember.ts";
import type { Finding, Problem, Where } from "../problem.ts";
import type { Rule, Setting, Whole } from "../rules/rule.ts";
import { rulesWith } from "../rules/rules.ts";
import { filledKindsOf, type IndicatorKind, KINDS } from "../text/indicator-kinds.ts";
import type { WordLists } from "../words/word-lists.ts";
import { type PartRules, partRules } from "./check-part.ts";
import { Collection, merged, moved, NONE, type Ordered } from "./ordered-problems.ts";

export interface CheckInput {
  readonly book: Book;
  /** The import's report, kept with the book. */
  readonly notes?: readonly ImportNote[];
  readonly lastYear?: Book | null;
  /** Ids of the rules that are switched off for this book. */
  readonly off?: readonly string[];
  /** What a person has added to the word lists; lines that cannot be read count for nothing (`readWordList` tells them). */
  readonly words?: WordLists;
}

export interface CheckResult {
  /** In print order; at one place in the registry's order. */
  readonly problems: readonly Problem[];
  /** Ids of the rules that are switched off or lack their data: 未检查, which is not “passed”. */
  readonly unchecked: readonly string[];
}

type Part = Section | Project;

/** A part's problems, for as long as it is the same object and its rules the same. */
interface Known extends Ordered {
  /** The setting, the words and the rules that are off. */
  readonly under: string;
  readonly position: number;
}

/** What the rules on the whole book said of one part, and those problems among the part's own, for as long as both are the same. */
interface Told {
  readonly said: readonly Said[];
  readonly ordered: Ordered;
  readonly own: Ordered;
  readonly problems: readonly Problem[];
}

interface Said {
  readonly rule: number;
  readonly finding: Finding;
}

/** The rules made ready to run, for as long as the words and what is off stay the same. */
interface Ready {
  readonly key: string;
  readonly rules: readonly Rule[];
  readonly off: ReadonlySet<string>;
  readonly onParts: PartRules;
}

/**
 * Checks books with a set of rules. A second check runs the rules on a part only for the sections and projects that are other
 * objects than before, so it costs little after one edit.
 * @param rulesFor the rules, with the words that a person has added
 */
export function createChecker(rulesFor: (words: WordLists) => readonly Rule[] = rulesWith): {
  check(input: CheckInput): CheckResult;
  /** The same in small steps, for a thread that has other things to answer in between. */
  inSteps(input: CheckInput): Generator<undefined, CheckResult>;
} {
  const known = new WeakMap<Part, Known>();
  let ready: Ready | null = null;
  /** By the part's key, of the last check alone. */
  let told: ReadonlyMap<number, Told> = new Map();

  function readyFor({ words = {}, off = [] }: CheckInput): Ready {
    const key = JSON.stringify([words, [...off].sort()]);
    if (ready?.key === key) return ready;
    const rules = rulesFor(words);
    const offIds = new Set(off);
    ready = { key, rules, off: offIds, onParts: partRules(rules, offIds) };
    told = new Map();
    return ready;
  }

  /** The part's own problems; `run` runs its rules on it. */
  function problemsOf(
    part: Part,
    position: number,
    place: Where,
    { rules, under }: Context,
    run: (into: Collection) => void,
  ): Ordered {
    const before = known.get(part);
    if (before?.under === under && before.position === position) return before;
    let ordered: Ordered;
    if (before?.under === under) ordered = moved(before, place);
    else {
      const collection = new Collection(rules);
      run(collection);
      ordered = collection.inOrder();
    }
    const now = { under, position, ...ordered };
    known.set(part, now);
    return now;
  }

  function* inSteps(input: CheckInput): Generator<undefined, CheckResult> {
    const { rules, off, onParts, key } = readyFor(input);
    const { book, notes = [], lastYear = null } = input;
    const setting = settingOf(book);
    const context = { rules, under: JSON.stringify([setting, key]) };
    const unchecked = rules.map(({ id }) => id).filter((id) => off.has(id));
    const ofWhole = yield* saidOfWhole(rules, off, { book, setting, notes, lastYear }, unchecked);
    const before = told;
    const now = new Map<number, Told>();
    const shown: (readonly Problem[])[] = [];
    const show = (where: Where, own: Ordered) => {
      const key = partKey(where);
      const said = ofWhole.get(key);
      if (!said) {
        shown.push(own.problems);
        return;
      }
      const again = toldOf(said, own, rules, before.get(key));
      now.set(key, again);
      shown.push(again.problems);
    };
    show({}, NONE);
    for (const [index, section] of book.sections.entries()) {
      const place = { section: index + 1 };
      const run = (into: Collection) => onParts.section(section, index + 1, setting, into);
      show(place, problemsOf(section, index, place, context, run));
      yield;
    }
    for (const [index, project] of book.projects.entries()) {
      const place = { project: index + 1 };
      const run = (into: Collection) => onParts.project(project, index + 1, setting, into);
      show(place, problemsOf(project, index, place, context, run));
      yield;
    }
    told = now;
    return { problems: joined(shown), unchecked };
  }

  return {
    inSteps,
    check(input) {
      const steps = inSteps(input);
      for (;;) {
        const { done, value } = steps.next();
        if (done) return value;
      }
    },
  };
}

const checker = createChecker();

/** Checks a book with every rule that is not switched off. */
export function checkBook(input: CheckInput): CheckResult {
  return checker.check(input);
}

interface Context {
  readonly rules: readonly Rule[];
  readonly under: string;
}

const schemeOf = perObject(
  ({ indicators }: Project) => taxonomyOf(indicators.map(({ level1 }) => level1)).id,
);

function settingOf({ fiscalYear, department, projects }: Book): Setting {
  const schemes = projects.filter(({ indicators }) => indicators.length > 0).map(schemeOf);
  const more = schemes.filter((scheme) => scheme === "new").length * 2 - schemes.length;
  const isNew = more > 0 || (more === 0 && schemes[0] === "new");
  const found = new Set<IndicatorKind>();
  for (const project of projects) {
    if (found.size === KINDS.length) break;
    for (const kind of filledKindsOf(project)) found.add(kind);
  }
  const kinds = KINDS.filter((kind) => found.has(kind));
  return { fiscalYear, department, taxonomy: isNew ? "new" : "old", kinds };
}

/** What the rules on the whole book say, by the part it is about; rules that lack their data are added to `unchecked`. */
function* saidOfWhole(
  rules: readonly Rule[],
  off: ReadonlySet<string>,
  whole: Whole,
  unchecked: string[],
): Generator<undefined, ReadonlyMap<number, readonly Said[]>> {
  const byPart = new Map<number, Said[]>();
  for (const [number, rule] of rules.entries()) {
    if (rule.on !== "book" || off.has(rule.id)) continue;
    const findings = rule.book(whole);
    if (findings === null) unchecked.push(rule.id);
    for (const finding of findings ?? []) {
      const key = partKey(finding.where);
      const said = byPart.get(key);
      if (said) said.push({ rule: number, finding });
      else byPart.set(key, [{ rule: number, finding }]);
    }
    yield;
  }
  return byPart;
}

/** So many lists can be handed over at once. */
const LISTS = 10_000;

/** All problems, of which there may be tens of thousands: whole lists are copied, not one after the other. */
function joined(lists: readonly (readonly Problem[])[]): Problem[] {
  let all: Problem[] = [];
  for (let at = 0; at < lists.length; at += LISTS) all = all.concat(...lists.slice(at, at + LISTS));
  return all;
}

/** @param before what was told of the part at the last check */
function toldOf(said: readonly Said[], own: Ordered, rules: readonly Rule[], before: Told | undefined): Told {
  const isSame =
    before?.said.length === said.length &&
    said.every(({ finding }, at) => finding === before.said[at]?.finding);
  if (isSame && before.own === own) return before;
  const ordered = isSame ? before.ordered : inOrder(said, rules);
  return { said, ordered, own, problems: merged(own, ordered) };
}

function inOrder(said: readonly Said[], rules: readonly Rule[]): Ordered {
  const collection = new Collection(rules);
  for (const { rule, finding } of said) collection.add(rule, finding.where, finding, finding.fix);
  return collection.inOrder();
}

/** Sections and projects count from 1; 0 is the whole book. */
function partKey({ section, project }: Where): number {
  return section !== undefined ? -section : (project ?? 0);
}
