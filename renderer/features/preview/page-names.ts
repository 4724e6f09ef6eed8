import { type PageList, pageNumber } from "../../book-worker/drawing.ts";

const FRONT_NAMES = {
  cover: "封面",
  contents: "目录",
  divider: "分部页",
  blank: "空白页",
  section: "",
  project: "",
} as const;

/** What the panel's head says of a page: “第 17 / 25 页”, “目录”. */
export function pageTitle(list: PageList, index: number, counting: boolean): string {
  if (counting) return "正在计算页码";
  const kind = list.kinds[index];
  const number = pageNumber(list, index);
  if (number === null) return kind ? FRONT_NAMES[kind] : "";
  return `第 ${number} / ${list.kinds.length - list.front} 页`;
}

/** A page's name for those who do not see it. */
export function pageLabel(list: PageList, index: number): string {
  const kind = list.kinds[index];
  const number = pageNumber(list, index);
  const name = kind ? FRONT_NAMES[kind] : "";
  return number === null ? name : `第 ${number} 页${name === "" ? "" : `（${name}）`}`;
}
