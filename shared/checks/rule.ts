import type { FieldPlace } from "../book/fields.ts";
import type { ImportNote } from "../book/import-note.ts";
import type { Book, Indicator, Project, Section } from "../book/model.ts";

/**
 * What a rule is. One rule a file, named after its id and meaning (`v1-value-mixed-with-text.ts`); the registry is `rules.ts`,
 * and `check-book.ts` runs them. A rule is a pure function: the same objects in, the same findings out.
 */

/** `error` goes back for certain, `warning` probably, `hint` is style. */
export type Severity = "error" | "warning" | "hint";

/**
 * A place in the Book; positions count from 1, as the contract prints them. `{}` is the whole book. A field is named as in the
 * JSON form: `title`, `name`, `budget.total`, `spendingPlan`, `goal`, `level3`, `unit` …; `field` is absent where the whole
 * paragraph, row, section or project is meant.
 */
export interface Where {
  readonly section?: number;
  readonly paragraph?: number;
  readonly project?: number;
  readonly indicator?: number;
  readonly field?: FieldPlace;
}

/** One change of a fix. Places are those of the book that was checked. */
export type FixChange =
  /** The text of a paragraph or field; of a `spendingPlan` field, four percentages joined by "/". */
  | { readonly change: "set"; readonly where: Where; readonly text: string }
  /** A paragraph, an indicator row or a project. */
  | { readonly change: "delete"; readonly where: Where }
  /** A new paragraph before that one; `paragraph` may be one past the last. */
  | { readonly change: "insert"; readonly where: Where; readonly text: string }
  /** Rows in another order: the indicator rows of a project, given by their old positions. */
  | { readonly change: "reorder"; readonly where: Where; readonly order: readonly number[] };

/** A fix that the rule knows: one undoable step. */
export interface Fix {
  /** For its button and the undo menu: “改为〔2023〕”. */
  readonly title: string;
  /** Whether 全部修复 may apply it unasked: nothing is lost and no meaning changes. */
  readonly safe: boolean;
  readonly changes: readonly FixChange[];
}

/** What a rule says of one place. */
export interface Finding {
  readonly where: Where;
  /** One Chinese sentence: what is wrong. */
  readonly message: string;
  /** The words concerned, as they stand in the text; "" where something is missing. Marks are drawn under them. */
  readonly quote: string;
  /** What to write instead, for a person; absent where only the clerk can know. */
  readonly advice?: string;
  readonly fix?: Fix;
}

/** A finding as it is shown: with its rule. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
}

/** What of the book a rule on one section or project may know besides that part. Compared by value: a change re-runs every part. */
export interface Setting {
  readonly fiscalYear: number;
  readonly department: string;
  readonly taxonomy: "old" | "new";
}

/** Everything a rule on the whole book may know. */
export interface Whole {
  readonly book: Book;
  readonly setting: Setting;
  /** What the import kept with the book: T1 comes from there. */
  readonly notes: readonly ImportNote[];
  /** Last year's book where one is linked. */
  readonly lastYear: Book | null;
}

export interface RuleInfo {
  /** As in the catalogue: “V1”. */
  readonly id: string;
  /** Short, Chinese: for settings and the report's column. */
  readonly title: string;
  readonly severity: Severity;
  /** The regulation it stands on, where there is one: “财预〔2021〕101号”. */
  readonly source?: string;
  /** A text that it reports and the same, right. */
  readonly example: { readonly wrong: string; readonly right: string };
}

/** What a rule says of one text. */
export interface Remark {
  readonly message: string;
  readonly quote: string;
  readonly advice?: string;
  /** The whole text, fixed. */
  readonly fixed?: { readonly text: string; readonly title: string; readonly safe: boolean };
}

type ProjectText = "name" | "fundsUse" | "goal";
type RowText = "level3" | "description" | "basis";

/** A look at one text at a time: every paragraph of a section, and these texts of a project and of its rows. */
export interface TextLook {
  readonly project: readonly ProjectText[];
  readonly row: readonly RowText[];
  /** Of one or two characters; one of them stands in every text that the rule reports: others are not shown to it. */
  readonly triggers: readonly string[];
  /** `field` is absent for a paragraph. The text is never empty. */
  readonly look: (text: string, setting: Setting, field: string | undefined) => Remark | null;
}

/** What a rule says of one indicator row; `field` is absent where the whole row is meant. */
export type RowFinding = Omit<Finding, "where" | "fix"> & {
  readonly field?: keyof Indicator;
  readonly fix?: RowFix;
};

/** A fix inside one row: new texts of its fields. */
export interface RowFix {
  readonly title: string;
  readonly safe: boolean;
  readonly texts: Partial<Indicator>;
}

/**
 * A rule on one part sees that part alone, and its findings name places inside it (no `section` or `project`, which the runner
 * adds): so an edit re-runs it on one part only. One that looks at texts or rows by themselves is shown each of them once, after
 * one another with the other rules. A rule on the whole book is re-run after every edit; it keeps what it gathers from a part by
 * that part's object (`perPart`), which does not change while the part does not.
 */
export type Rule = RuleInfo &
  (
    | {
        readonly on: "part";
        readonly section?: (section: Section, setting: Setting) => readonly Finding[];
        readonly project?: (project: Project, setting: Setting) => readonly Finding[];
        readonly texts?: TextLook;
        readonly row?: (row: Indicator, project: Project) => RowFinding | null;
      }
    | {
        readonly on: "book";
        /** Null: its data is not there (no book of last year …), so it says 未检查. */
        readonly book: (whole: Whole) => readonly Finding[] | null;
      }
  );

/** Remembers the last answer alone: rules that look at rows ask of the same one, one rule after the other. */
export function forLatest<Part extends object | string, Gathered>(
  gather: (part: Part) => Gathered,
): (part: Part) => Gathered {
  let known: { readonly part: Part; readonly gathered: Gathered } | null = null;
  return (part) => {
    if (known?.part !== part) known = { part, gathered: gather(part) };
    return known.gathered;
  };
}

/** So many short texts, and so long. */
const MOST_TEXTS = 2_000;
const LONGEST_TEXT = 40;

/** Remembers the answers about short texts that stand again and again in a book: units, levels, what an indicator stands on. */
export function perText<Answer>(judge: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    const before = known.get(text);
    if (before) return before.answer;
    const answer = judge(text);
    if (known.size >= MOST_TEXTS) known.clear();
    if (text.length <= LONGEST_TEXT) known.set(text, { answer });
    return answer;
  };
}

/** Remembers what `gather` makes of a part for as long as the part is the same object. */
export function perPart<Part extends object, Gathered>(
  gather: (part: Part) => Gathered,
): (part: Part) => Gathered {
  const known = new WeakMap<Part, { readonly gathered: Gathered }>();
  return (part) => {
    const found = known.get(part);
    if (found) return found.gathered;
    const gathered = gather(part);
    known.set(part, { gathered });
    return gathered;
  };
}

/**
 * Remembers what was last made of a part and of what stands beside it, for as long as both stay the same: a rule on the whole
 * book that says the same again after an edit gives the same objects, and nothing of them is made anew.
 */
export function perPartWith<Part extends object, Beside extends readonly (string | number)[], Made>(
  make: (part: Part, ...beside: Beside) => Made,
): (part: Part, ...beside: Beside) => Made {
  const known = new WeakMap<Part, { readonly beside: Beside; readonly made: Made }>();
  return (part, ...beside) => {
    const before = known.get(part);
    if (before && beside.every((one, at) => one === before.beside[at])) return before.made;
    const made = make(part, ...beside);
    known.set(part, { beside, made });
    return made;
  };
}
