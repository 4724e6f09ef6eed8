import type { ImportNote } from "../../book/import-note.ts";
import type { Book, Indicator, Project, Section } from "../../book/model.ts";
import type { Finding, Severity } from "../problem.ts";
import type { IndicatorKind } from "../text/indicator-kinds.ts";

/**
 * What a rule is. One rule a file, named after its id and meaning (`v1-value-mixed-with-text.ts`); the registry is `rules.ts`,
 * and `check-book.ts` runs them. A rule is a pure function: the same objects in, the same findings out.
 */

/** What of the book a rule on one section or project may know besides that part. Compared by value: a change re-runs every part. */
export interface Setting {
  readonly fiscalYear: number;
  readonly department: string;
  /** The scheme that most projects are of. */
  readonly taxonomy: "old" | "new";
  /** The kinds of indicators (数量, 成本, 满意度 …) that some project has. */
  readonly kinds: readonly IndicatorKind[];
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
  readonly source?: string | undefined;
  /** It says what is not there yet: of a row that somebody has just made, only once that row was left. */
  readonly missing?: true;
  /** Of what is missing: nobody can let it stand, so it is never 已忽略. */
  readonly mustFix?: true;
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
 * that part's object (`perObject`), which does not change while the part does not.
 */
export type Rule = RuleInfo &
  (
    | {
        readonly on: "part";
        readonly section?: (section: Section, setting: Setting) => readonly Finding[];
        readonly project?: (project: Project, setting: Setting) => readonly Finding[] | Finding | null;
        readonly texts?: TextLook;
        readonly row?: (row: Indicator, project: Project, setting: Setting) => RowFinding | null;
      }
    | {
        readonly on: "book";
        /** Null: its data is not there (no book of last year …), so it says 未检查. */
        readonly book: (whole: Whole) => readonly Finding[] | null;
      }
  );
