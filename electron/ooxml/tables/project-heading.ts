import { PROJECT_HEADING_SUFFIX } from "../../../shared/book/official-text.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";

/** Longer than any heading; a project's name may take three lines. */
export const MAX_HEADING = 300;

const PROJECT_NUMBER = /^\s*(?:([\d０-９]{1,4})\s*[.．、]|([⒈-⒛]))\s*/;

export interface NumberedTitle {
  /** From 1; null where the text has no number. */
  readonly number: number | null;
  readonly title: string;
}

/** “3.招商经费绩效目标表” → 3 and “招商经费”. */
export function splitProjectHeading(text: string): NumberedTitle {
  const match = PROJECT_NUMBER.exec(text);
  const number = match?.[1] ?? match?.[2];
  const title = text.slice(match?.[0].length ?? 0).trim();
  return {
    number: number === undefined ? null : Number(number.normalize("NFKC")),
    title: withoutHeadingSuffix(title),
  };
}

/** “招商经费绩效目标表” → “招商经费”. */
export function withoutHeadingSuffix(text: string): string {
  return text.endsWith(PROJECT_HEADING_SUFFIX) ? text.slice(0, -PROJECT_HEADING_SUFFIX.length).trim() : text;
}

/** True for “…绩效目标表”, spaces inside or not. */
export function isProjectHeadingText(text: string): boolean {
  return (
    text.length <= MAX_HEADING && text.includes("表") && spaceless(text).endsWith(PROJECT_HEADING_SUFFIX)
  );
}

/** “1、困难群众救助”: a short line with a number. */
export function isNumberedTitle(text: string): boolean {
  return /^\s*[\d０-９]{1,3}[、.．](?!\d)[^。；]{2,60}$/.test(text);
}
