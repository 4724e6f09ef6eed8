import type { z } from "zod";

/** Reading what may come from anybody: requests, files, and what lies in a book as JSON. */

/** Deeper than anything of ours. */
const DEEPEST = 64;

/** Objects, lists and their entries: twice those of a merge of 20,000 projects. As objects without content they take 170 MB. */
const MOST_VALUES = 3_000_000;

/**
 * JSON.parse, after a count of what it would make: a text of nothing but brackets is a hundred times as large in memory.
 * @param most values
 * @throws SyntaxError; RangeError where there are too many values, or too deep ones
 */
export function parseJson(text: string, most = MOST_VALUES): unknown {
  const { values, depth } = countValues(text, most);
  if (values > most || depth > DEEPEST) throw new RangeError(`${values} values, ${depth} deep`);
  return JSON.parse(text);
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const LIST = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** As far as it is within the bounds. */
function countValues(text: string, most: number): { readonly values: number; readonly depth: number } {
  let values = 0;
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length && values <= most && depth <= DEEPEST; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) inText = !inText;
    else if (inText) at += code === BACKSLASH ? 1 : 0;
    else if (code === COMMA) values += 1;
    else if (code === LIST || code === OBJECT) {
      values += 1;
      depth += 1;
    } else if (code === LIST_END || code === OBJECT_END) depth -= 1;
  }
  return { values, depth };
}

const AT_THE_FIRST: z.core.ParseContextInternal<z.core.$ZodIssue> = { abortEarly: true };

/**
 * `safeParse` that ends at the first fault. Without that zod lists every fault of every row, under each kind of operation that the row
 * might have been meant for: gigabytes for a list of 100,000 empty objects. A check of a schema (`max`, `refine` …) ends it where it
 * says `abort`.
 */
export function checkedBy<S extends z.ZodType>(schema: S, value: unknown): z.ZodSafeParseResult<z.output<S>> {
  return schema.safeParse(value, AT_THE_FIRST);
}
