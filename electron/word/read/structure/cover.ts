import type { ImportNote } from "../../../../shared/book/import-note.ts";
import { isBlank, spaceless } from "../../../../shared/book/spaceless.ts";
import { inDigits } from "../../../ooxml/tables/year.ts";

export interface Cover {
  /** Null where the cover does not tell. */
  readonly fiscalYear: number | null;
  readonly department: string | null;
  readonly compiler: string;
  readonly reviewer: string;
  readonly notes: readonly ImportNote[];
  /** The cover says that this is a 绩效文本. */
  readonly titled: boolean;
}

const YEAR = "([0-9０-９]{4}|[〇零○O一二三四五六七八九]{4})";
/** “2024年部门预算绩效文本”, the department in front of it or on a line of its own. */
const TITLE = new RegExp(`^(.*?)${YEAR}年度?(?:部门|单位)?.{0,12}绩效.{0,12}$`);
/** A title may be broken into so many lines. */
const MAX_TITLE_LINES = 4;

/** Reads the cover's lines, blank ones included: department, title, compiler, reviewer. What else it says goes to the notes. */
export function readCover(paragraphs: readonly string[]): Cover {
  const lines = paragraphs.flatMap((text) => text.split("\n")).map((line) => line.trim());
  const title = findTitle(lines);
  const before = lines.slice(0, title?.first ?? 0);
  const after = lines.slice(title?.end ?? 0);
  const { rest, ...read } = isOurs(before, title, after) ?? byWords(before, title, after);
  return {
    ...read,
    fiscalYear: title?.year ?? null,
    titled: title !== null,
    notes: rest.map((text) => ({
      kind: "text-not-understood",
      where: "封面",
      text,
      message: "封面上的这一行没有对应的栏目，没有导入。",
    })),
  };
}

interface Read extends Pick<Cover, "department" | "compiler" | "reviewer"> {
  readonly rest: readonly string[];
}

/** Our own cover has exactly four lines, any of which but the title may be blank. */
function isOurs(before: readonly string[], title: Title | null, after: readonly string[]): Read | null {
  const [department] = before;
  const [compiler, reviewer] = after;
  if (!title || before.length !== 1 || after.length !== 2) return null;
  if (department === undefined || compiler === undefined || reviewer === undefined) return null;
  return { department, compiler, reviewer, rest: title.department === "" ? [] : [title.department] };
}

/** Any other cover: the department stands before the year or above the title, the signatures carry their words. */
function byWords(before: readonly string[], title: Title | null, after: readonly string[]): Read {
  const rest = [...before, ...after].filter((line) => !isBlank(line));
  const take = (words: RegExp) => {
    const found = rest.findIndex((line) => words.test(spaceless(line)));
    return found < 0 ? "" : (rest.splice(found, 1)[0] ?? "");
  };
  const compiler = take(/编制|编报|编写|填报/);
  const reviewer = take(/审核|审定|审查|审批/);
  const above = before.find((line) => rest.includes(line));
  if (title && title.department !== "") return { department: title.department, compiler, reviewer, rest };
  if (title && above !== undefined) rest.splice(rest.indexOf(above), 1);
  return { department: (title && above) ?? null, compiler, reviewer, rest };
}

interface Title {
  readonly first: number;
  readonly end: number;
  readonly year: number;
  readonly department: string;
}

function findTitle(lines: readonly string[]): Title | null {
  for (let count = 1; count <= MAX_TITLE_LINES; count++)
    for (let first = 0; first + count <= lines.length; first++) {
      const chosen = lines.slice(first, first + count);
      if (chosen[0] === "" || chosen.at(-1) === "") continue;
      const match = TITLE.exec(chosen.join("").replace(/\s+/g, ""));
      if (match)
        return { first, end: first + count, year: yearOf(match[2] ?? ""), department: match[1] ?? "" };
    }
  return null;
}

function yearOf(text: string): number {
  return Number(inDigits(text.normalize("NFKC")));
}
