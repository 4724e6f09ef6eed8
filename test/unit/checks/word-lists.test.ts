import { describe, expect, it } from "vitest";
import { MISSPELT } from "../../../shared/checks/words/misspelt.ts";
import { OUTDATED } from "../../../shared/checks/words/outdated.ts";
import { SUMMARY } from "../../../shared/checks/words/summary.ts";
import { parseWordList, spelledOut, wordFinder } from "../../../shared/checks/words/word-list.ts";

describe("a list of words", () => {
  it("is read from lines that a person can write", () => {
    expect(parseWordList("# 说明\n\n做为 | 作为 | 叫做为民、当做为\n疫情|2022\n据统计")).toEqual([
      { word: "做为", value: "作为", except: ["叫做为民", "当做为"] },
      { word: "疫情", value: "2022", except: [] },
      { word: "据统计", value: "", except: [] },
    ]);
  });

  it("may say several lines as one", () => {
    expect(
      spelledOut("{,工作}质量{达标,合格}\n已{竣工,完工}\n{台,记}帐 | {台,记}账\n据统计").split("\n"),
    ).toEqual([
      "质量达标",
      "质量合格",
      "工作质量达标",
      "工作质量合格",
      "已竣工",
      "已完工",
      "台帐 | 台账",
      "记帐 | 记账",
      "据统计",
    ]);
  });

  it("finds its words, the longest at each place, not inside exceptions", () => {
    const find = wordFinder(parseWordList("六稳六保 | 2022\n六保 | 2022\n疫情 | 2022 | 动物疫情、疫情直报"));
    const text = "六稳六保、六保；动物疫情、疫情直报和疫情";
    expect(find(text).map(({ listed, at }) => [listed.word, at])).toEqual([
      ["六稳六保", 0],
      ["六保", 5],
      ["疫情", 18],
    ]);
  });
});

describe.each(Object.entries({ MISSPELT, OUTDATED, SUMMARY }))("%s", (_, text) => {
  const words = parseWordList(text);

  it("has no word twice and no exception without its word", () => {
    expect(new Set(words.map(({ word }) => word)).size).toBe(words.length);
    const stray = words.flatMap(({ word, except }) => except.filter((one) => !one.includes(word)));
    expect(stray).toEqual([]);
  });
});

it("every misspelling has another spelling, which is not itself listed", () => {
  const find = wordFinder(parseWordList(MISSPELT));
  for (const { word, value } of parseWordList(MISSPELT)) {
    expect(value).not.toBe("");
    expect(value, word).not.toBe(word);
    expect(find(value), `${word} → ${value}`).toEqual([]);
  }
});

it("every outdated expression has the last year that it fits", () => {
  for (const { word, value } of parseWordList(OUTDATED)) expect(value, word).toMatch(/^20\d\d$/);
});
