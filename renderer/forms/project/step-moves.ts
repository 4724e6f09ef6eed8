interface Move {
  readonly id: number;
  /** Where it goes: before this one, or to the end. */
  readonly before: number | null;
}

/**
 * The moves, to be done one after another, that bring every wanted row one place up (-1) or down (1). Neighbours go as one block:
 * the row that stands in its way goes around it. A block at the end stays.
 */
export function stepMoves(order: readonly number[], wanted: ReadonlySet<number>, step: 1 | -1): Move[] {
  const moves: Move[] = [];
  for (let start = 0; start < order.length; start++) {
    if (!isIn(order[start], wanted)) continue;
    let end = start;
    while (isIn(order[end + 1], wanted)) end += 1;
    const inTheWay = order[step < 0 ? start - 1 : end + 1];
    const before = (step < 0 ? order[end + 1] : order[start]) ?? null;
    if (inTheWay !== undefined) moves.push({ id: inTheWay, before });
    start = end;
  }
  return moves;
}

function isIn(id: number | undefined, wanted: ReadonlySet<number>): boolean {
  return id !== undefined && wanted.has(id);
}
