import type { ImportNote } from "../book/import-note.ts";
import type { Book, Project, Section } from "../book/model.ts";
import { taxonomyOf } from "../book/taxonomy.ts";
import { printOrder } from "./print-order.ts";
import type { Finding, Problem, Rule, Setting, Where, Whole } from "./rule.ts";
import { RULES } from "./rules.ts";

export interface CheckInput {
  readonly book: Book;
  /** The import's report, kept with the book. */
  readonly notes?: readonly ImportNote[];
  readonly lastYear?: Book | null;
  /** Ids of the rules that are switched off for this book. */
  readonly off?: readonly string[];
}

export interface CheckResult {
  /** In print order; at one place in the registry's order. */
  readonly problems: readonly Problem[];
  /** Ids of the rules that are switched off or lack their data: 未检查, which is not “passed”. */
  readonly unchecked: readonly string[];
}

type Part = Section | Project;

/** A problem with its rank inside its part. */
interface Ranked {
  readonly rank: number;
  readonly problem: Problem;
}

/** A part's problems, for as long as it is the same object and its rules the same. */
interface Known {
  /** The setting and the rules that are off. */
  readonly under: string;
  readonly position: number;
  readonly problems: readonly Ranked[];
}

/**
 * Checks books with a set of rules. A second check runs the rules on a part only for the sections and projects that are other
 * objects than before, so it costs little after one edit.
 */
export function createChecker(rules: readonly Rule[] = RULES): { check(input: CheckInput): CheckResult } {
  const known = new WeakMap<Part, Known>();

  /** The part's own problems; `run` is one rule on this part. */
  function problemsOf<P extends Part>(
    part: P,
    position: number,
    place: Where,
    context: Context,
    run: (rule: Rule, part: P, setting: Setting) => readonly Finding[],
  ): readonly Ranked[] {
    const before = known.get(part);
    const { under } = context;
    if (before?.under === under && before.position === position) return before.problems;
    const problems =
      before?.under === under
        ? before.problems.map(({ rank, problem }) => ({ rank, problem: placed(problem, place) }))
        : rules
            .flatMap((rule, number) =>
              context.off.has(rule.id)
                ? []
                : run(rule, part, context.whole.setting).map((finding) =>
                    ranked(rule, number, finding, place),
                  ),
            )
            .sort(byRank);
    known.set(part, { under, position, problems });
    return problems;
  }

  /** Problems of the rules on the whole book, by the part they stand in. */
  function wholeProblems(context: Context, unchecked: string[]): Map<string, Ranked[]> {
    const byPart = new Map<string, Ranked[]>();
    rules.forEach((rule, number) => {
      if (rule.on !== "book" || context.off.has(rule.id)) return;
      const findings = rule.book(context.whole);
      if (findings === null) unchecked.push(rule.id);
      for (const finding of findings ?? []) {
        const key = partKey(finding.where);
        const list = byPart.get(key);
        const one = ranked(rule, number, finding, {});
        if (list) list.push(one);
        else byPart.set(key, [one]);
      }
    });
    return byPart;
  }

  return {
    check(input) {
      const context = contextOf(input);
      const { book } = context.whole;
      const unchecked = rules.map(({ id }) => id).filter((id) => context.off.has(id));
      const ofWhole = wholeProblems(context, unchecked);
      const problems: Problem[] = [];
      const show = (where: Where, own: readonly Ranked[]) => {
        const more = ofWhole.get(partKey(where));
        const all = more ? [...own, ...more].sort(byRank) : own;
        for (const { problem } of all) problems.push(problem);
      };
      show({}, []);
      book.sections.forEach((section, index) => {
        const place = { section: index + 1 };
        show(place, problemsOf(section, index, place, context, runOnSection));
      });
      book.projects.forEach((project, index) => {
        const place = { project: index + 1 };
        show(place, problemsOf(project, index, place, context, runOnProject));
      });
      return { problems, unchecked };
    },
  };
}

const checker = createChecker();

/** Checks a book with every rule that is not switched off. */
export function checkBook(input: CheckInput): CheckResult {
  return checker.check(input);
}

interface Context {
  readonly whole: Whole;
  readonly off: ReadonlySet<string>;
  /** The setting and the rules that are off, as a key. */
  readonly under: string;
}

function contextOf({ book, notes = [], lastYear = null, off = [] }: CheckInput): Context {
  const level1Names = book.projects.flatMap(({ indicators }) => indicators.map(({ level1 }) => level1));
  const setting: Setting = {
    fiscalYear: book.fiscalYear,
    department: book.department,
    taxonomy: taxonomyOf(level1Names).id,
  };
  return {
    whole: { book, setting, notes, lastYear },
    off: new Set(off),
    under: JSON.stringify([setting, [...off].sort()]),
  };
}

function runOnSection(rule: Rule, section: Section, setting: Setting): readonly Finding[] {
  return rule.on === "part" ? (rule.section?.(section, setting) ?? []) : [];
}

function runOnProject(rule: Rule, project: Project, setting: Setting): readonly Finding[] {
  return rule.on === "part" ? (rule.project?.(project, setting) ?? []) : [];
}

function ranked({ id, severity }: Rule, number: number, finding: Finding, place: Where): Ranked {
  return {
    rank: printOrder(finding.where) * 1000 + number,
    problem: placed({ rule: id, severity, ...finding }, place),
  };
}

/** The problem with its part's place in each place that it names. */
function placed(problem: Problem, place: Where): Problem {
  const { fix } = problem;
  const where = { ...problem.where, ...place };
  if (!fix) return { ...problem, where };
  const changes = fix.changes.map((change) => ({ ...change, where: { ...change.where, ...place } }));
  return { ...problem, where, fix: { ...fix, changes } };
}

function byRank(a: Ranked, b: Ranked): number {
  return a.rank - b.rank;
}

function partKey({ section, project }: Where): string {
  if (section !== undefined) return `s${section}`;
  return project === undefined ? "" : `p${project}`;
}
