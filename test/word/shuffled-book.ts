import type { Book, Indicator, Project } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";
import { random } from "../support/random.ts";

/** What the real text lacks: numbers with units, brackets, quotations that touch, Latin words. */
const CLAUSES = [
  "完成固定资产投资3.5亿元，",
  "安排资金1,280.50万元，",
  "同比增长12.6%；",
  "（2024年12月底前）",
  "任务完成率≥95%，",
  "按照《中华人民共和国预算法》第32条，",
  "〔2024〕15号文件【附件2】",
  "“一站式”“一窗式”服务；",
  "GDP增速6.5%左右，",
  "人均可支配收入45,678元，",
  "培训1,200人次。",
  "WiFi全覆盖；",
  "新建5G基站120个，",
  "Performance Budget Management（PBM）",
  "邮箱：swj_2024@163.com。",
];

/** How large a book is, each at most. */
interface Size {
  readonly projects: number;
  readonly indicators: number;
  readonly sections: number;
  readonly paragraphs: number;
  /** Characters of a paragraph, of a name. */
  readonly paragraph: number;
  readonly name: number;
}

const USUAL: Size = { projects: 10, indicators: 22, sections: 4, paragraphs: 40, paragraph: 400, name: 38 };

/** Kinds of books, in turn: a usual one, one of many projects, many indicators, long paragraphs, or long names. */
const SIZES: readonly Size[] = [
  USUAL,
  { ...USUAL, projects: 120, indicators: 4, paragraphs: 5 },
  { ...USUAL, projects: 4, indicators: 80, paragraphs: 10 },
  { ...USUAL, projects: 2, paragraphs: 12, paragraph: 3000 },
  { ...USUAL, name: 120, paragraphs: 10 },
];

/** A book that nobody has laid out before, of the real text's sentences; the same for the same number. */
export function shuffledBook(seed: number): Book {
  const next = random(seed);
  const upTo = (count: number) => Math.floor(next() * count);
  const size = SIZES[(seed - 1) % SIZES.length] ?? USUAL;
  const book = letingBook();
  const clauses = book.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((text) => text.split(/(?<=[。；，])/)),
  );
  const pick = <T>(list: readonly T[], otherwise: T): T => list[upTo(list.length)] ?? otherwise;
  const prose = (length: number) => {
    let text = "";
    while (text.length < length) text += next() < 0.2 ? pick(CLAUSES, "") : pick(clauses, "。");
    return text;
  };
  // One in eight is a word.
  const paragraph = () => (next() < 0.125 ? prose(1).slice(0, 4) : prose(10 + upTo(size.paragraph)));
  const name = () =>
    prose(size.name)
      .replaceAll(/[，。；]/g, "")
      .slice(0, 3 + upTo(size.name - 2));
  const indicators = (rows: readonly Indicator[], count: number) =>
    Array.from({ length: count }, (_, at): Indicator[] => {
      const row = rows[at % rows.length];
      return row ? [{ ...row, level3: prose(4).slice(0, 20), description: prose(4 + upTo(40)) }] : [];
    }).flat();
  const project = (): Project[] => {
    const like = book.projects[upTo(book.projects.length)];
    if (!like) return [];
    const goal = Array.from({ length: 1 + upTo(4) }, (_, at) => `${at + 1}.${prose(10 + upTo(200))}`).join(
      "\n",
    );
    return [
      {
        ...like,
        name: name(),
        goal,
        fundsUse: prose(5 + upTo(150)),
        indicators: indicators(like.indicators, upTo(size.indicators + 1)),
      },
    ];
  };
  return {
    ...book,
    sections: Array.from({ length: 1 + upTo(size.sections) }, () => ({
      title: pick(["总体绩效目标", "分项绩效目标", "工作保障措施"], ""),
      paragraphs: Array.from({ length: 1 + upTo(size.paragraphs) }, (_, at) => `${at + 1}.${paragraph()}`),
    })),
    projects: Array.from({ length: 1 + upTo(size.projects) }, project).flat(),
  };
}
