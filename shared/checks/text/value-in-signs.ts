import { type IndicatorValue, isWhole, numberOf, type SIGNS } from "../../book/indicator-value.ts";
import { isGradeUnit, isKnownUnit } from "../words/indicator-units.ts";

/** Limits that people say in words: 不少于50人, 30天以内, 控制在5%以内; each has its sign. */

const NOT = "不(?:得|应|能|宜|可)?";
type Sign = (typeof SIGNS)[number];
const BEFORE: readonly (readonly [words: RegExp, sign: Sign])[] = [
  [new RegExp(`^(?:(?:大于|高于|多于)或?者?等于|${NOT}(?:少|低|小)于|至少|最少|最低|起码|达到|达)$`), "≥"],
  [
    new RegExp(
      `^(?:(?:小于|低于|少于)或?者?等于|${NOT}(?:超过|超出|超|突破|(?:高|大|多)于)|至多|最多|最高|控制在)$`,
    ),
    "≤",
  ],
  [/^(?:超过|超出|高于|大于|多于)$/, "＞"],
  [/^(?:低于|少于|小于|不足|不到|不满)$/, "＜"],
  [/^等于$/, "＝"],
];
const AFTER =
  "(?:[（(]含(?:本数)?[）)]|及|或)?(?:以上|之上|以下|之下|以内|之内|内)(?:[（(]含(?:本数)?[）)])?";
const NUMBER = "\\d{1,15}(?:,\\d{3})*(?:\\.\\d+)?";
/** No number stands in its field: words, number, unit, words. */
const WHOLE = new RegExp(`^([\\u4e00-\\u9fff]{0,6}?)\\s*(${NUMBER})\\s*(\\D{0,20}?)\\s*(${AFTER})?$`);
/** Behind a number: its unit, and words. */
const LIMITED = new RegExp(`^\\s*(\\D{0,20}?)\\s*(${AFTER})$`);
const LONGEST = 60;

/** The value with its limit as a sign; null where it says none in words, or says more than that. Nothing is lost. */
export function valueInSigns({ symbol, number, unit }: IndicatorValue): IndicatorValue | null {
  if (number.length + unit.length > LONGEST) return null;
  // Words typed into the number's cell stay there.
  const isNumber = !Number.isNaN(numberOf(number));
  if (isNumber && !"上下内）)".includes(unit.trimEnd().slice(-1) || " ")) return null;
  const text = (isNumber ? unit : number + unit).normalize("NFKC").trim();
  if (!isNumber) return symbol === "" && !isWhole(text) ? fromWords(text) : null;
  const [, own = "", after] = LIMITED.exec(text) ?? [];
  if (after === undefined || !isAmount(own)) return null;
  const sign = signBehind(after);
  return symbol === "" || symbol === sign ? { symbol: sign, number, unit: own } : null;
}

function fromWords(text: string): IndicatorValue | null {
  const [, before = "", number = "", unit = "", after = ""] = WHOLE.exec(text) ?? [];
  if (number === "" || !isAmount(unit) || (unit === "年" && number.length === 4)) return null;
  const said = signInWords(before) ?? "";
  if ((before !== "" && said === "") || (said === "" && after === "")) return null;
  const goesTogether = after === "" || said === "" || SIDES[signBehind(after)].includes(said);
  return goesTogether ? { symbol: said || signBehind(after), number, unit } : null;
}

/** The sign that words in front of a number say: 不少于 is ≥; null for other words. */
export function signInWords(words: string): Sign | null {
  return BEFORE.find(([known]) => known.test(words))?.[1] ?? null;
}

/** Words in front that go with words behind: 至少50人以上, 不超过30天以内. */
const SIDES = { "≥": "≥＞", "≤": "≤＜" };

function signBehind(after: string): "≥" | "≤" {
  return after.includes("上") ? "≥" : "≤";
}

/** Of a grade (2级) nobody knows which way is up. */
function isAmount(unit: string): boolean {
  return unit === "" || (isKnownUnit(unit) && !isGradeUnit(unit));
}
