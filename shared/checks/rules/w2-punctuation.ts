import type { Finding, Where } from "../problem.ts";
import { numberMark } from "../text/numbering.ts";
import { quoted } from "../text/shown.ts";
import { PAIRED, unpairedMark } from "../text/unpaired-marks.ts";
import type { Remark, Rule, RuleInfo } from "./rule.ts";
import { CELLS, textRule } from "./text-rule.ts";

const HAN = "[\\p{Script=Han}]";
/** What a half-width mark between Chinese words should be. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
};

/** What is wrong by itself, and what it should be. Each looks at a few characters, at a run of spaces from its beginning only. */
const WRONG: readonly { readonly form: RegExp; readonly right: (found: string) => string }[] = [
  { form: /^[ \t\u3000\u00a0]+/g, right: () => "" },
  { form: /(?<![ \t\u3000\u00a0])[ \t\u3000\u00a0]+$/g, right: () => "" },
  {
    form: /(?<=[，、；。：])[ \t\u3000\u00a0]+(?=[\p{Script=Han}\d“《（])(?<!^.{1,9}：\s{0,9})/gu,
    right: () => "",
  },
  { form: /(?<![ \t\u3000\u00a0])[ \t\u3000\u00a0]+(?=[，、；。：])/g, right: () => "" },
  { form: /[，、；。：,;]{2,}/g, right: strongest },
  { form: /、(?=等(?:[，。；、）]|工作|方面|地|内容|项|各|领域|措施|部门|单位|$))/g, right: () => "" },
  {
    form: /(?<=[\p{Script=Han}”》）])[,;:?!][ \u00a0]?(?=[\p{Script=Han}“《（]|$)/gu,
    right: (mark) => FULL_WIDTH[mark.charAt(0)] ?? mark,
  },
  // 村庄;2.改造; not the parted thousands of a number.
  { form: /(?<=[\p{Script=Han}”》）])[,;](?=\d)/gu, right: (mark) => FULL_WIDTH[mark] ?? mark },
  { form: new RegExp(`(?<=${HAN})\\.(?=${HAN}|$)`, "gu"), right: () => "。" },
];

/** What every one of them needs; most texts have none of it. */
const SUSPECT =
  /^\s|\s$|[，、；。：]\s|\s[，、；。：]|[，、；。：,;]{2}|、等|[\u4e00-\u9fff”》）](?:[,;]|[:?!.](?!\d))/;

const INFO: RuleInfo = {
  id: "W2",
  title: "标点",
  severity: "warning",
  source: "GB/T 15834-2011",
  example: {
    wrong: "开展专项治理，；完成培训29项， 参训460人次。",
    right: "开展专项治理；完成培训29项，参训460人次。",
  },
};

/** Spaces, half-width marks, marks that stand together, 、等, and all that has to pair. */
const TRIGGERS = [
  ...Array.from(" \t\u3000\u00a0."),
  ...Object.keys(FULL_WIDTH),
  ...Array.from("，、；。：", (one) => Array.from("，、；。：", (other) => one + other)).flat(),
  "、等",
  ...PAIRED,
];

const inText = (text: string): Remark | null => {
  const unpaired = unpairedMark(text);
  const suspect = SUSPECT.test(text);
  if (!suspect && unpaired === null) return null;
  const quotes: string[] = [];
  let fixed = text;
  for (const { form, right } of suspect ? WRONG : []) {
    const marks = [...text.matchAll(form)].map((match) => around(text, match));
    quotes.push(...marks);
    if (marks.length > 0) fixed = fixed.replaceAll(form, right);
  }
  if (unpaired !== null) quotes.push(unpaired);
  const [first] = quotes;
  if (first === undefined) return null;
  return {
    message: unpaired === first ? `标点：“${first}”没有配对。` : `标点：${quoted(quotes)}。`,
    quote: first,
    ...(fixed === text || unpaired !== null ? {} : { fixed: { text: fixed, title: "改正标点", safe: true } }),
  };
};

/** Besides what stands inside a text: a paragraph, or a project's text, that ends as if its list went on. */
export const w2Punctuation: Rule = {
  ...textRule(INFO, CELLS, TRIGGERS, inText),
  on: "part",
  section: ({ paragraphs }) =>
    paragraphs.flatMap((text, at): Finding[] => {
      const ending = unfinished(paragraphs, at);
      return ending && inText(text) === null ? [ending] : [];
    }),
  project: ({ fundsUse, goal }) => {
    const inUse = unfinishedText("fundsUse", fundsUse);
    const inGoal = unfinishedText("goal", goal);
    if (inUse && inGoal) return [inUse, inGoal];
    return inUse ?? inGoal;
  },
};

function unfinishedText(field: "fundsUse" | "goal", text: string): Finding | null {
  const mark = text.slice(-1);
  if (mark === "" || !"，、,；;".includes(mark) || inText(text) !== null) return null;
  return unfinishedAt({ field }, "最后", mark, text);
}

/** “；” is right between the items of a list, so where the item before ends in “；” too, or the one behind it is the list's last. */
function unfinished(paragraphs: readonly string[], at: number): Finding | null {
  const text = paragraphs[at] ?? "";
  const mark = /[；，、;,]$/.exec(text)?.[0];
  if (mark === undefined) return null;
  if (/[；;]/.test(mark) && at + 1 < paragraphs.length) {
    const before = paragraphs[at - 1] ?? "";
    const sentenceBefore = before.endsWith("。") && numberMark(before)?.after === numberMark(text)?.after;
    if (!sentenceBefore) return null;
  }
  return unfinishedAt({ paragraph: at + 1 }, "段末", mark, text);
}

function unfinishedAt(where: Where, end: string, mark: string, text: string): Finding {
  return {
    where,
    message: `标点：${end}是“${mark}”。`,
    quote: mark,
    advice: "一段写完用句号。",
    fix: {
      title: `${end}改为句号`,
      safe: true,
      changes: [{ change: "set", where, text: `${text.slice(0, -1)}。` }],
    },
  };
}

/** Of marks that stand together the one that parts most. */
function strongest(marks: string): string {
  for (const mark of ["。", "；", "：", "，", "、"]) if (marks.includes(mark)) return mark;
  return FULL_WIDTH[marks.charAt(0)] ?? marks.charAt(0);
}

/** The mark with the characters beside it, so that a person sees where it is; never only a space. */
function around(text: string, match: RegExpExecArray): string {
  const found = match[0];
  if (found.trim().length > 1) return found;
  return text.slice(Math.max(0, match.index - 1), match.index + found.length + 1);
}
