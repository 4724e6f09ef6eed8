import type { Book } from "../../../shared/book/model.ts";
import { sectionHeading } from "../../../shared/book/numbering.ts";
import { NUMBERED, plantGap, plantMixedStyle } from "./numbering.ts";
import {
  type Pick,
  type Plant,
  type Planted,
  paragraphsOf,
  placeOfParagraph,
  placeOfRow,
  projectsOf,
  rowsOf,
  withParagraphs,
  withProject,
  withRow,
  withText,
} from "./plant.ts";
import { documentNumber, SENTENCES } from "./wordings.ts";

/** A sentence with its mistake, at the end of a paragraph, of the use of funds or of a goal. */
function sentence(rule: string): Plant {
  const write = SENTENCES[rule];
  if (!write) throw new Error(`no sentences for ${rule}`);
  return {
    rule,
    plant: (book, pick) => {
      const wording = write(book, pick);
      const kind = pick.below(4);
      if (kind < 2) {
        const place = pick.of(paragraphsOf(book, (text) => /[。；]$/.test(text) && text.length > 20));
        return { book: withText(book, place, place.text + wording), at: [placeOfParagraph(place)], wording };
      }
      const { at, project } = pick.of(projectsOf(book));
      const field = kind === 2 ? "fundsUse" : "goal";
      const text = kind === 2 ? project.fundsUse + wording : `${project.goal}\n3.${wording}`;
      return { book: withProject(book, at, { [field]: text }), at: [`p${at + 1}.${field}`], wording };
    },
  };
}

/** A heading that lost its number and bookmark in the file, which only the import sees. */
function lostHeading(book: Book, pick: Pick): Planted | null {
  const section = pick.below(book.sections.length);
  const text = book.sections[section]?.title ?? "";
  const printed = sectionHeading(section, text);
  const notes = [
    {
      kind: "heading-lost",
      where: `第一部分 ${printed}`,
      text,
      message: `这一标题丢了编号和书签，已按目录认作“${printed}”。`,
    },
  ];
  return { book, notes, at: ["-", `s${section + 1}`], wording: printed };
}

/** The whole section's heading once more as its first paragraph, or another heading in the text. */
function heading(book: Book, pick: Pick): Planted | null {
  const section = pick.below(book.sections.length);
  const title = book.sections[section]?.title ?? "";
  const wording = pick.of([`（一）${title}`, title, `（三）${title}`, `一、${title}`]);
  return {
    book: withParagraphs(book, section, (paragraphs) => [wording, ...paragraphs]),
    at: [`s${section + 1}p1`],
    wording,
  };
}

function commaAfterBrackets(book: Book, pick: Pick): Planted | null {
  const places = paragraphsOf(book, (text) => /^（[一二三四五六七八九十]+）/.test(text));
  if (places.length > 0 && pick.below(3) > 0) {
    const place = pick.of(places);
    const text = place.text.replace("）", "）、");
    return { book: withText(book, place, text), at: [placeOfParagraph(place)], wording: text.slice(0, 8) };
  }
  const place = pick.of(paragraphsOf(book));
  const wording = pick.of(["（二）、分项工作安排", "（四）、其他事项", "（一）、重点任务"]);
  return {
    book: withParagraphs(book, place.section, (paragraphs) => paragraphs.toSpliced(place.at, 0, wording)),
    at: [placeOfParagraph(place)],
    wording,
  };
}

/** A whole paragraph a second time: at the end of its section, in another section, or under another number. */
function paragraphTwice(book: Book, pick: Pick): Planted | null {
  const place = pick.of(paragraphsOf(book, (text) => text.length > 40));
  const section = place.section + pick.below(book.sections.length - place.section);
  const after = book.sections[section]?.paragraphs.length ?? 0;
  const text = pick.below(2) === 0 ? place.text : renumbered(place.text);
  return {
    book: withParagraphs(book, section, (paragraphs) => [...paragraphs, text]),
    at: [`s${section + 1}p${after + 1}`],
    wording: text.slice(0, 24),
  };
}

function renumbered(text: string): string {
  return text
    .replace(/^\d+\./, "12.")
    .replace(/^目标\d+：/, "目标9：")
    .replace(/^（.+?）/, "（十二）");
}

/** One fund's goals written under another fund too, or one project's goal in another project. */
function sameGoalTwice(book: Book, pick: Pick): Planted | null {
  if (pick.below(2) === 0) {
    const from = pick.below(book.projects.length - 1);
    const to = from + 1 + pick.below(book.projects.length - 1 - from);
    const goal = book.projects[from]?.goal ?? "";
    return { book: withProject(book, to, { goal }), at: [`p${to + 1}.goal`], wording: goal.slice(0, 24) };
  }
  const paragraphs = book.sections[1]?.paragraphs ?? [];
  const funds = paragraphs.flatMap((text, at) => (NUMBERED.test(text) ? [at] : []));
  const from = pick.below(funds.length - 1);
  const to = from + 1 + pick.below(funds.length - 1 - from);
  const start = funds[from] ?? 0;
  const goals = paragraphs.slice(start + 1, funds[from + 1]);
  const head = funds[to] ?? 0;
  const planted = paragraphs.toSpliced(head + 1, goals.length, ...goals);
  const at = [head, ...goals.map((_, index) => head + 1 + index)].map((index) => `s2p${index + 1}`);
  return { book: withParagraphs(book, 1, () => planted), at, wording: paragraphs[head] ?? "" };
}

/** A fund in the second section that no project is for. */
function fundWithoutProject(book: Book, pick: Pick): Planted | null {
  const place = pick.of(
    paragraphsOf(book, (text) => NUMBERED.test(text) && text.length < 30).filter(
      ({ section }) => section === 1,
    ),
  );
  const name = pick.of([
    "招商引资经费",
    "党建工作经费",
    "信访维稳经费",
    "文明城市创建经费",
    "信息化建设资金",
    "离退休人员活动经费",
  ]);
  const text = place.text.replace(/^(\d+\.|（.+?）).*$/, `$1${name}。`);
  const at = book.projects.flatMap((project, index) =>
    place.text.includes(project.name) ? [`p${index + 1}`] : [],
  );
  return { book: withText(book, place, text), at: [placeOfParagraph(place), ...at], wording: text };
}

function wrongBrackets(book: Book, pick: Pick): Planted | null {
  const wording = documentNumber(pick);
  const kind = pick.below(3);
  if (kind === 0) {
    const { at, project } = pick.of(projectsOf(book));
    const name = `${project.name}（${wording}）`;
    return { book: withProject(book, at, { name }), at: [`p${at + 1}.name`], wording };
  }
  if (kind === 1) return sentence("E2").plant(book, pick);
  const row = pick.of(rowsOf(book));
  return { book: withRow(book, row, { basis: wording }), at: [placeOfRow(row, "basis")], wording };
}

export const TEXT_PLANTS: readonly Plant[] = [
  { rule: "T1", plant: lostHeading },
  { rule: "T2", plant: heading },
  { rule: "T3", plant: commaAfterBrackets },
  { rule: "T4", plant: plantMixedStyle },
  { rule: "T5", plant: plantGap },
  { rule: "P1", plant: paragraphTwice },
  { rule: "P2", plant: sameGoalTwice },
  { rule: "P3", plant: fundWithoutProject },
  sentence("Y1"),
  sentence("Y2"),
  sentence("Y3"),
  sentence("W1"),
  sentence("W2"),
  sentence("W3"),
  { rule: "E2", plant: wrongBrackets },
];
