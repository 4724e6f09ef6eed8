import type { Book, Indicator, Project } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";
import { random } from "../support/random.ts";

/** What the real text lacks: numbers with units, brackets, quotations that touch, Latin words. */
const CLAUSES = [
  "完成固定资产投资3.5亿元，",
  "同比增长12.6%；",
  "（2024年12月底前）",
  "按照《中华人民共和国预算法》第32条，",
  "“一站式”“一窗式”服务；",
  "GDP增速6.5%左右，",
  "人均可支配收入45,678元，",
  "培训1,200人次。",
  "WiFi全覆盖；",
  "新建5G基站120个，",
  "邮箱：swj_2024@163.com。",
];

/** A book that nobody has laid out before, of the real text's sentences; the same for the same number. */
export function shuffledBook(seed: number): Book {
  const next = random(seed);
  const upTo = (count: number) => Math.floor(next() * count);
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
  const name = () =>
    prose(30)
      .replaceAll(/[，。；]/g, "")
      .slice(0, 3 + upTo(35));
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
        indicators: indicators(like.indicators, 3 + upTo(20)),
      },
    ];
  };
  return {
    ...book,
    sections: Array.from({ length: 1 + upTo(4) }, () => ({
      title: pick(["总体绩效目标", "分项绩效目标", "工作保障措施"], ""),
      paragraphs: Array.from({ length: 1 + upTo(40) }, (_, at) => `${at + 1}.${prose(10 + upTo(400))}`),
    })),
    projects: Array.from({ length: 1 + upTo(10) }, project).flat(),
  };
}
