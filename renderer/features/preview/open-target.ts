import type { Block, DrawnLine } from "../../book-worker/drawing.ts";
import { goTo } from "../../state/navigation.ts";
import { seek } from "../../state/spot.ts";

/** Opens the field that a block prints. `x` and `y`: where it was clicked, twips from the page's corner. */
export function openBlock({ target, lines, cell }: Block, x: number, y: number): void {
  if (!target) return;
  const { place, spot } = target;
  goTo(place);
  if (!spot) return;
  const line = cell ? undefined : lines.find((each) => y < each.top + each.pitch);
  const offset = line && spot.table === "paragraph" ? { offset: offsetAt(line, x) } : {};
  seek({ ...spot, ...offset });
}

/** The character of a line that stands there, as an offset in its paragraph. */
function offsetAt({ runs, from, length }: DrawnLine, x: number): number {
  const [first] = runs;
  const last = runs.at(-1);
  if (!first || !last) return from;
  const share = (x - first.x) / Math.max(1, last.x + last.width - first.x);
  return from + Math.round(Math.max(0, Math.min(1, share)) * length);
}
