import type { Block, Drawing } from "../../book-worker/drawing.ts";
import type { Hit } from "../find/hits.ts";
import { xAfter } from "../preview/open-target.ts";
import type { PageMark } from "../preview/page-mark.ts";

/** Hits by the field in which they stand. */
export type HitIndex = ReadonlyMap<string, readonly Hit[]>;

/** A cell that several rows share is printed once: whichever of them is asked for, its hits are found. */
export function hitIndex(hits: readonly Hit[]): HitIndex {
  const index = new Map<string, Hit[]>();
  for (const hit of hits)
    for (const id of hit.found.ids) {
      const key = `${hit.found.table} ${id} ${hit.found.field}`;
      const known = index.get(key);
      if (known) known.push(hit);
      else index.set(key, [hit]);
    }
  return index;
}

/** Where hits stand on a page. What is printed otherwise than it was typed (an amount) is marked as a whole. */
export function pageMarks({ blocks }: Drawing, index: HitIndex, current: Hit | null): PageMark[] {
  if (index.size === 0) return [];
  return blocks.flatMap((block) => marksOf(block, hitsIn(block, index), current));
}

/** A hit in the text of a block: its offsets in all that was typed for it. */
interface BlockHit {
  readonly hit: Hit;
  readonly from: number;
  readonly to: number;
}

function hitsIn({ target, parts, label }: Block, index: HitIndex): BlockHit[] {
  if (!target?.spot || label) return [];
  const { table, id, field } = target.spot;
  let before = 0;
  return (parts ?? [{ field, length: 0 }]).flatMap((part) => {
    const start = before;
    before += part.length;
    return (index.get(`${table} ${id} ${part.field}`) ?? []).map((hit) => ({
      hit,
      from: start + hit.range.from,
      to: start + hit.range.to,
    }));
  });
}

function marksOf(block: Block, hits: readonly BlockHit[], current: Hit | null): PageMark[] {
  if (hits.length === 0) return [];
  if (block.lines.every(({ from }) => from === null)) {
    const { x, y, width, height } = block;
    return [{ x, y, width, height, current: hits.some(({ hit }) => hit === current) }];
  }
  return block.lines.flatMap(({ from, runs, top, pitch }) =>
    from === null
      ? []
      : runs.flatMap((run) => {
          const start = from + run.from;
          return hits.flatMap(({ hit, from: begin, to }): PageMark[] => {
            const [left, right] = [Math.max(begin, start), Math.min(to, start + run.text.length)];
            if (left >= right) return [];
            const x = xAfter(run, left - start);
            const width = xAfter(run, right - start) - x;
            return [{ x, y: top, width, height: pitch, current: hit === current }];
          });
        }),
  );
}
