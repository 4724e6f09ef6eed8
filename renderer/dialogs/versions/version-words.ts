import type { Version } from "../../../shared/api/api.ts";
import { VERSION_REASONS } from "../../../shared/book/version-reason.ts";

const WEEKDAYS = "日一二三四五六";

/** The versions of one day of the clerk's own clock. */
export interface VersionDay {
  /** “今天”, “昨天”, “11月20日 星期五”, “2025年3月1日 星期六”. */
  readonly title: string;
  readonly versions: readonly Version[];
}

/** By day, the newest first. @param now the time at which “今天” is today */
export function versionDays(versions: readonly Version[], now = new Date()): VersionDay[] {
  const days = Map.groupBy(versions, ({ at }) => new Date(at).toDateString());
  return [...days.values()].map((own) => ({ title: dayTitle(own[0]?.at ?? "", now), versions: own }));
}

function dayTitle(time: string, now: Date): string {
  const at = new Date(time);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (at.toDateString() === now.toDateString()) return "今天";
  if (at.toDateString() === yesterday.toDateString()) return "昨天";
  const year = at.getFullYear() === now.getFullYear() ? "" : `${at.getFullYear()}年`;
  return `${year}${at.getMonth() + 1}月${at.getDate()}日 星期${WEEKDAYS[at.getDay()]}`;
}

/** “9:05”. */
export function timeOfDay({ at }: Version): string {
  const time = new Date(at);
  return `${time.getHours()}:${String(time.getMinutes()).padStart(2, "0")}`;
}

/** What the timeline calls a version: its name, or why it was kept. */
export function versionTitle({ name, reason }: Version): string {
  return name === "" ? VERSION_REASONS[reason] : name;
}

/** “版本“送审稿””, “今天 9:05 的版本”. */
export function versionInWords(version: Version, now = new Date()): string {
  if (version.name !== "") return `版本“${version.name}”`;
  return `${dayTitle(version.at, now)} ${timeOfDay(version)} 的版本`;
}
