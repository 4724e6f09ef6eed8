/** What a form's template holds and nobody filled in: “指标1：”, “≥**人”, “XX单位”, “（请填写…）”. */

const COUNTED =
  "单位|部门|项目|人次|人|名|位|个|家|次|场|期|批|户|万元|亿元|元|[%％]|县|市|区|镇|乡|村|局|中心|公司|学校|年|月|日|天|所|处|座|台|套|件|项|亩|公里|平方米|米|吨|工程|活动|工作|服务|培训|建设|设备|资金|经费|政策|方案|文件|会议";
const SIGN = "[≥≤＞＜＝≧≦><=]";
const FORMS: readonly RegExp[] = [
  new RegExp(`${SIGN}\\s*(?:[*＊]+|[XxＸｘ×]+(?![\\dA-Za-z])|[_＿]{2,}|[○〇□]+)`),
  // A person's name may be hidden: 张**; so may a part of a number.
  new RegExp(`(?<![\\d*＊])[*＊]{2,}(?=\\s*(?:${COUNTED}))`),
  /20[XＸxｘ×*＊]{2}(?=年|[^\dA-Za-z]|$)/,
  /(?<![A-Za-z\d])(?:[XＸ]{2,}|[xｘ]{2,}|×{2,})(?![A-Za-z\d])/,
  new RegExp(`(?<=[\\u4e00-\\u9fff])[XＸ×](?=(?:${COUNTED}))(?!光|射|年级)`),
  /[○〇□]{2,}|[_＿]{3,}/,
  /(?:请(?:在此)?(?:填写|输入)|此处(?:填写|输入)|填写说明|待填写?|待补充)/,
];
/** At the beginning of a name: 指标1：, 指标 2, 三级指标3. */
const LABEL = /^(?:三级|绩效)?指标\s*[\d一二三四五六七八九十]{1,2}\s*(?:[：:、.．]\s*|$)/;
const DOTS = /^[…．.·—-]{2,}$/;

/** What one of them needs; most texts have none of it. */
const SUSPECT = /[*＊XＸxｘ×_＿○〇□]|填|输入|待补/;

const MARKS = ["*", "＊", "X", "x", "Ｘ", "ｘ", "×", "_", "＿", "○", "〇", "□"];
/** Of one or two characters; one of them stands in every text with such a thing. */
export const RESIDUE_TRIGGERS: readonly string[] = [
  "×",
  "**",
  "＊＊",
  "XX",
  "xx",
  "ＸＸ",
  "ｘｘ",
  "__",
  "＿＿",
  "○○",
  "〇〇",
  "□□",
  "……",
  "..",
  "填写",
  "输入",
  "待填",
  "待补",
  ...Array.from("≥≤＞＜＝≧≦><= ", (sign) => MARKS.map((mark) => sign + mark)).flat(),
  ..."个人家次名户年月日元县市镇村局单项万%％".split("").flatMap((unit) => [`X${unit}`, `Ｘ${unit}`]),
  ..."0123456789一二三四五六七八九十 ".split("").map((digit) => `标${digit}`),
];

interface Residue {
  readonly message: string;
  readonly quote: string;
  readonly advice: string;
  /** The whole text, fixed. */
  readonly fixed?: { readonly text: string; readonly title: string; readonly safe: boolean };
}

/** @param isName whether the text is the name of an indicator */
export function residueIn(text: string, isName: boolean): Residue | null {
  const label = isName ? LABEL.exec(text)?.[0] : undefined;
  if (label !== undefined) {
    const rest = text.slice(label.length);
    return {
      ...saidOf(label.trim(), "名称直接写衡量什么，不写“指标1”。"),
      ...(rest === "" ? {} : { fixed: { text: rest, title: `删去“${label.trim()}”`, safe: true } }),
    };
  }
  if (isName && DOTS.test(text)) return saidOf(text, "写上指标的名称，或删去这一行。");
  if (!SUSPECT.test(text)) return null;
  for (const form of FORMS) {
    const quote = form.exec(text)?.[0];
    if (quote !== undefined) return saidOf(quote, "填上实际的内容，或删去。");
  }
  return null;
}

function saidOf(quote: string, advice: string): Residue {
  return { message: `“${quote}”是模板里没有填的文字。`, quote, advice };
}
