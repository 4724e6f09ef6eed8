import type { Op } from "../../../../shared/book/edit.ts";
import type { ParagraphRow } from "../../../../shared/book/rows.ts";
import type { TypedParagraph } from "./schema.ts";

/**
 * What turns the saved paragraphs into the typed ones, as operations that leave every surviving row its id. A new paragraph has
 * no id yet; as each goes before the next surviving row, no operation refers to a new one. Blank paragraphs are no rows.
 */
export function paragraphOps(
  section: number,
  saved: readonly ParagraphRow[],
  typed: readonly TypedParagraph[],
): Op[] {
  const texts = new Map(saved.map((row) => [row.id, row.text]));
  const wanted = typed.filter((paragraph) => paragraph.text !== "");
  const survives = (id: number | null): id is number => id !== null && texts.has(id);
  const kept = wanted.map((paragraph) => paragraph.id).filter(survives);
  const alive = new Set(kept);
  return [
    ...saved.filter((row) => !alive.has(row.id)).map((row) => remove(row.id)),
    ...moves(
      saved.map((row) => row.id).filter((id) => alive.has(id)),
      kept,
    ),
    ...wanted.flatMap(({ id, text }) => (survives(id) && texts.get(id) !== text ? [change(id, text)] : [])),
    ...wanted.flatMap(({ id, text }, index) => {
      if (survives(id)) return [];
      const next = wanted.slice(index + 1).find((paragraph) => survives(paragraph.id));
      return [insert(section, next?.id ?? null, text)];
    }),
  ];
}

/**
 * Typing that went on while somebody else deleted rows: an untouched paragraph of theirs goes too, one that was typed into stays,
 * as a new one.
 */
export function withoutGone(
  saved: readonly ParagraphRow[],
  typed: readonly TypedParagraph[],
  alive: ReadonlySet<number>,
): { readonly saved: ParagraphRow[]; readonly typed: TypedParagraph[] } {
  const gone = new Map(saved.filter((row) => !alive.has(row.id)).map((row) => [row.id, row.text]));
  return {
    saved: saved.filter((row) => !gone.has(row.id)),
    typed: typed.flatMap((paragraph) => {
      const text = paragraph.id === null ? undefined : gone.get(paragraph.id);
      if (text === undefined) return [paragraph];
      return text === paragraph.text ? [] : [{ ...paragraph, id: null }];
    }),
  };
}

/** What the undo menu calls these operations. */
export function stepName(ops: readonly Op[]): string {
  const count = (kind: Op["op"]) => ops.filter((op) => op.op === kind).length;
  const [sets, inserts, deletes, moved] = [count("set"), count("insert"), count("delete"), count("move")];
  if (moved > 0) return sets + inserts + deletes === 0 ? "移动段落" : "修改正文";
  if (inserts > 0 && deletes > 0) return "修改正文";
  if (inserts > 0)
    return sets === 1 && inserts === 1 ? "拆分段落" : inserts > 1 ? `添加 ${inserts} 段` : "添加段落";
  if (deletes > 0)
    return sets === 1 && deletes === 1 ? "合并段落" : deletes > 1 ? `删除 ${deletes} 段` : "删除段落";
  return "修改正文";
}

/** Fewest moves from one order of the same ids to another: the longest run that is in order already stays. */
function moves(from: readonly number[], to: readonly number[]): Op[] {
  const place = new Map(from.map((id, index) => [id, index]));
  const staying = longestRising(to.map((id) => place.get(id) ?? -1));
  const out: Op[] = [];
  // From the end, so that the row before which one goes stands right already.
  for (let index = to.length - 1; index >= 0; index--) {
    const id = to[index];
    if (id === undefined || staying.has(index)) continue;
    out.push({ op: "move", table: "paragraph", id, before: to[index + 1] ?? null });
  }
  return out;
}

/** Indexes of one longest rising subsequence (patience sorting). */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: (number | undefined)[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = index;
  });
  const rising = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = previous[index]) rising.add(index);
  return rising;
}

function remove(id: number): Op {
  return { op: "delete", table: "paragraph", id };
}

function change(id: number, text: string): Op {
  return { op: "set", table: "paragraph", id, fields: { text } };
}

function insert(parent: number, before: number | null, text: string): Op {
  return { op: "insert", table: "paragraph", parent, before, row: { text } };
}
