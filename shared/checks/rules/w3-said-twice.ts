import type { Remark } from "./rule.ts";
import { textRule, WORDING } from "./text-rule.ts";

const NUMBER = "[\\d一二两三四五六七八九十百千万]+(?:\\.\\d+)?[%％]?";
/** 120, 达到68万. */
const REACHES = "(?:达到?|为|约|不少于|不低于|超过|增加到|增至)?\\s?\\d+(?:\\.\\d+)?[百千万]?余?";
const FORMS: readonly { readonly form: RegExp; readonly advice: string }[] = [
  {
    form: new RegExp(
      `(?:至少|最少|不少于|不低于|不小于|超过|高于|大于|突破)[^，。；、\\d]{0,6}${NUMBER}(?!个亿)[^，。；、\\d]{0,6}?(?:以上|及以上|之上)`,
    ),
    advice: "“至少”和“以上”留一个。",
  },
  {
    form: new RegExp(
      `(?:不超过|不高于|不大于|至多|最多)[^，。；、\\d]{0,6}${NUMBER}[^，。；、\\d]{0,6}?(?:以内|以下|之内)`,
    ),
    advice: "“不超过”和“以内”留一个。",
  },
  {
    form: new RegExp(`(?:大约|约|大概|近|将近)[^，。；、\\d]{0,4}${NUMBER}[^，。；、\\d]{0,6}?(?:左右|上下)`),
    advice: "“约”和“左右”留一个；指标写确数。",
  },
  {
    form: new RegExp(`人次数?${REACHES}人(?![次均天日])`),
    advice: "“人次”与“人”只用一个：培训120人次。",
  },
  {
    form: new RegExp(`人数${REACHES}人次`),
    advice: "“人数”与“人次”只用一个：培训120人次。",
  },
  { form: /以上左右|以下左右|以内左右|左右以上|左右以内/, advice: "只用一个；指标写确数。" },
  { form: /(?<!第)三方(?:评估)?机构/, advice: "写作“第三方机构”。" },
  { form: /目的是为了/, advice: "写作“目的是”或“为了”。" },
  { form: /涉及到/, advice: "写作“涉及”。" },
  {
    form: /凯旋归来|悬殊很大|切忌不要|避免不(?:发生|出现)|防止不(?:发生|出现)/,
    advice: "意思重复或相反，改写。",
  },
];

/** What stands in every one of them. */
const TRIGGERS = "以上 之上 以下 以内 之内 左右 上下 人次 三方 目的 涉及 凯旋 悬殊 切忌 免不 止不".split(" ");

export const w3SaidTwice = textRule(
  {
    id: "W3",
    title: "表述重复或不通",
    severity: "hint",
    example: { wrong: "新签约外资项目至少1个以上。", right: "新签约外资项目1个以上。" },
  },
  WORDING,
  TRIGGERS,
  (text): Remark | null => {
    for (const { form, advice } of FORMS) {
      const quote = form.exec(text)?.[0];
      if (quote !== undefined) return { message: `表述：“${quote}”，请斟酌。`, quote, advice };
    }
    return null;
  },
);
