import type { Book, Project } from "../../shared/book/model.ts";
import { fenToWan, wanToFen } from "../../shared/book/money.ts";
import { projectCodeCheck } from "../../shared/book/project-code.ts";
import { taxonomyOf } from "../../shared/book/taxonomy.ts";
import { cleanBooks } from "../checks/clean-books.ts";
import { letingBook } from "../fixtures/paths.ts";
import { random } from "../support/random.ts";

/**
 * The real text with `count` projects as a department that has so many would write them: half after the real ones, half after
 * those of the clean texts in the same scheme, each with its own place, code and numbers, so that nothing repeats.
 */
export function variedBook(count: number): Book {
  const book = letingBook();
  const clean = cleanBooks().flatMap(({ book: { projects } }) => projects.filter(isOldScheme));
  const kinds = [book.projects, clean];
  const next = random(1);
  const projects = Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? [];
    const model = kind[Math.floor(next() * kind.length)];
    if (!model) throw new Error("the fixtures have no projects");
    return varied(model, index, next);
  });
  return { ...book, projects };
}

function isOldScheme({ indicators }: Project): boolean {
  return taxonomyOf(indicators.map(({ level1 }) => level1)).id === "old";
}

const PLACES = "东西南北中上下大小新老前后高安平和兴福永长青白红金".split("");
const KINDS = "庄村镇店河寨营屯岭湾".split("");

const LETTERS = "ABCDEFGH";

/** Different for every index. */
function placeName(index: number): string {
  const [first, second] = [index, Math.floor(index / PLACES.length)].map((at) => PLACES[at % PLACES.length]);
  return `${first}${second}${KINDS[Math.floor(index / PLACES.length ** 2) % KINDS.length]}`;
}

function projectCode(index: number, next: () => number): string {
  const letter = () => LETTERS.charAt(Math.floor(next() * LETTERS.length));
  const first20 = `13022524P00${letter()}${letter()}${String(index).padStart(7, "0")}`;
  return first20 + projectCodeCheck(first20);
}

/** Numbers that differ from project to project; not years, dates, percentages, decimals or document numbers. */
const AMOUNT = /(?<![\d.〔【[-])\d{1,5}(?![\d.%％年月日号〕】\]℃—-])/g;

/** The project for another place, its amounts so many times as large in all its texts alike. */
function varied(model: Project, index: number, next: () => number): Project {
  const place = placeName(index);
  const factor = 1 + Math.floor(next() * 8);
  const amounts = (text: string) => text.replace(AMOUNT, (number) => String(Number(number) * factor));
  const money = (text: string) => (text === "" ? "" : fenToWan((wanToFen(text) ?? 0) * factor));
  const { total, fiscal, other } = model.budget;
  return {
    ...model,
    code: projectCode(index, next),
    name: `${place}${model.name}`,
    budget: { total: money(total), fiscal: money(fiscal), other: money(other) },
    fundsUse: `${place}：${amounts(model.fundsUse)}`,
    goal: model.goal
      .split("\n")
      .map((line) => amounts(line).replace(/^(\d[.、])?/, `$1${place}`))
      .join("\n"),
    indicators: model.indicators.map((row) => ({
      ...row,
      level3: amounts(row.level3),
      description: amounts(row.description),
      number: /[%％]/.test(row.unit) ? row.number : amounts(row.number),
      unit: amounts(row.unit),
    })),
  };
}
