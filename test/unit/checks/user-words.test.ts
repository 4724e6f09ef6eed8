import { describe, expect, it } from "vitest";
import { createChecker } from "../../../shared/checks/run/check-book.ts";
import { readWordList } from "../../../shared/checks/words/read-word-list.ts";
import type { WordKind, WordLists } from "../../../shared/checks/words/word-lists.ts";
import { placeOf } from "../../checks/place.ts";
import { bookOf, rowOf } from "./small-book.ts";

describe("a person's list of words", () => {
  it("is read line by line: comments, blank lines, Windows line ends and full-width bars too", () => {
    const text = "# 我县的\r\n\r\n百日攻坚 | 2022\r\n双创示范｜2021｜双创示范基地、 国家级双创示范 \r\n";
    expect(readWordList("outdated", text)).toEqual({
      words: [
        { word: "百日攻坚", value: "2022", except: [] },
        { word: "双创示范", value: "2021", except: ["双创示范基地", "国家级双创示范"] },
      ],
      faults: [],
    });
    expect(readWordList("summary", "")).toEqual({ words: [], faults: [] });
  });

  it.each<[WordKind, string, string]>([
    ["outdated", "百日攻坚", "第1行：第二栏应是“百日攻坚”最后适用的年份，四位数字，如：百日攻坚 | 2022。"],
    [
      "outdated",
      "百日攻坚 | 22年",
      "第1行：第二栏应是“百日攻坚”最后适用的年份，四位数字，如：百日攻坚 | 2022。",
    ],
    ["misspelt", "布暑", "第1行：第二栏应是“布暑”的正确写法，如：做为 | 作为。"],
    ["misspelt", "布暑 | 布暑", "第1行：第二栏与第一栏相同，请改为正确的写法。"],
    ["misspelt", "布暑 | 布署 | 发布会", "第1行：例外“发布会”里没有“布暑”，例外应是包含这个词的说法。"],
    ["misspelt", "| 部署", "第1行：第一栏是空的，请写要查的词语，或删去这一行。"],
    [
      "summary",
      "喜迎 | 喜迎丰收",
      "第1行：这个词表没有第二栏，请删去“喜迎丰收”；是例外的，写在第三栏：喜迎 | | 例外。",
    ],
    [
      "vague",
      "完成好 | 好",
      "第1行：这个词表没有第二栏，请删去“好”；是例外的，写在第三栏：完成好 | | 例外。",
    ],
    [
      "vague",
      "甲 | | 甲乙 | 甲丙",
      "第1行：竖线太多，一行至多三栏：词语 | 第二栏 | 例外；几个例外之间用顿号。",
    ],
    ["vague", "长".repeat(61), "第1行：词语太长，至多60个字。"],
    ["summary", "# 说明\n喜迎\n\n喜迎", "第4行：“喜迎”与第2行重复，请删去一行。"],
  ])("%s “%s”: %s", (kind, text, message) => {
    const { faults } = readWordList(kind, text);
    expect(faults.map((fault) => fault.message)).toEqual([message]);
    expect(message).toContain(`第${faults[0]?.line}行`);
  });

  it("keeps the lines that can be read beside those that cannot", () => {
    const { words, faults } = readWordList("misspelt", "布暑 | 部署\n坏行\n筹画 | 筹划");
    expect(words.map(({ word }) => word)).toEqual(["布暑", "筹画"]);
    expect(faults.map(({ line }) => line)).toEqual([2]);
  });

  it("takes so many words and says where it stopped", () => {
    const text = Array.from({ length: 5_002 }, (_, index) => `词语${index}`).join("\n");
    const { words, faults } = readWordList("summary", text);
    expect(words).toHaveLength(5_000);
    expect(faults).toEqual([{ line: 5_001, message: "第5001行：最多5000个词，从这一行起没有读入。" }]);
  });
});

describe("a check with a person's words", () => {
  const checker = createChecker();
  const book = bookOf(
    [["1.百日攻坚行动要布暑到位，喜获丰收，认真做好疫情防控，一年来有序推进。"]],
    [
      {
        goal: "1.喜开新局，布暑到位。",
        indicators: [rowOf("圆满收官", "≥95%", { level2: "质量指标" })],
      },
    ],
  );
  const placesWith = (words: WordLists, ...rules: string[]) =>
    checker
      .check({ book, words })
      .problems.filter(({ rule }) => rules.includes(rule))
      .map(({ rule, where, quote }) => `${rule} ${placeOf(where)} ${quote}`);

  it("finds them as it finds its own", () => {
    const words = {
      outdated: "百日攻坚 | 2022",
      misspelt: "布暑 | 部署",
      summary: "喜开新局",
      vague: "圆满收官",
    };
    expect(placesWith({}, "W1", "I6")).toEqual([]);
    expect(placesWith(words, "Y2", "Y3", "W1", "I6")).toEqual([
      "Y2 s1p1 百日攻坚",
      "Y3 s1p1 喜获",
      "W1 s1p1 布暑",
      "Y3 p1.goal 喜开新局",
      "W1 p1.goal 布暑",
      "I6 p1.i1.level3 圆满收官",
    ]);
  });

  it("offers the spelling that the person gives, and forgets words that are taken away", () => {
    const { problems } = checker.check({ book, words: { misspelt: "布暑 | 部署" } });
    const fix = problems.find(({ rule }) => rule === "W1")?.fix;
    expect(fix?.title).toBe("改为“部署”");
    expect(placesWith({}, "W1")).toEqual([]);
  });

  it("lets a person's line stand for the program's, exceptions added", () => {
    expect(placesWith({}, "Y2")).toEqual(["Y2 s1p1 疫情"]);
    expect(placesWith({ outdated: "疫情 | 2030" }, "Y2")).toEqual([]);
    expect(placesWith({ outdated: "疫情 | 2022 | 做好疫情防控" }, "Y2")).toEqual([]);
    expect(placesWith({ outdated: "疫情 | 2022 | 疫情" }, "Y2")).toEqual([]);
    expect(placesWith({ summary: "喜获 | | 喜获丰收" }, "Y3")).toEqual(["Y3 s1p1 一年来"]);
  });

  it("passes over lines that cannot be read", () => {
    expect(placesWith({ misspelt: "坏行\n布暑 | 部署" }, "W1")).toEqual(["W1 s1p1 布暑", "W1 p1.goal 布暑"]);
  });
});
