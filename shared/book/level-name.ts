import { spaceless } from "./spaceless.ts";
import { NEW_TAXONOMY, OLD_TAXONOMY } from "./taxonomy.ts";

const STANDARD: ReadonlySet<string> = new Set(
  [OLD_TAXONOMY, NEW_TAXONOMY].flatMap(({ groups }) =>
    groups.flatMap(({ level1, level2 }) => [level1, ...level2]),
  ),
);

/** “（50分）”, “(10%)”, “（分值20）”, “：50分” behind a name. */
const POINTS =
  /[（(【[](?:分值|权重|满分)?[:：]?[\d０-９]+(?:[.．][\d０-９]+)?[分%％]?[)）】\]]$|[:：]?[\d０-９]+分$/;
const HINT = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/g;
const ENUMERATOR = /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[、.]/;

/**
 * 一级指标 or 二级指标 from a narrow cell: without the breaks and spaces between its characters and the points behind it; the
 * standard name where nothing else differs.
 */
export function levelName(text: string): string {
  if (STANDARD.has(text)) return text;
  const name = spaceless(text).replace(HINT, "").replace(ENUMERATOR, "").replace(POINTS, "");
  if (STANDARD.has(name)) return name;
  return text
    .trim()
    .replace(/(?<=[^\x21-\x7e])\s+|\s+(?=[^\x21-\x7e])/g, "")
    .replace(POINTS, "");
}

/** What `levelName` leaves out beyond white space: “（50分）”; "" for nothing. */
export function besideLevelName(text: string): string {
  const name = spaceless(levelName(text));
  const whole = spaceless(text);
  return whole === name ? "" : whole.replace(name, "");
}
