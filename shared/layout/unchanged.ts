/** A section or project laid out, with what it was made of and its place in print order. */
interface Unit<Source> {
  readonly source: Source;
  readonly index: number;
}

interface Making<Source, U> {
  readonly same: (a: Source, b: Source) => boolean;
  /** @param before what stood in this place. */
  readonly make: (source: Source, index: number, before: U | undefined) => U;
  readonly renumber: (unit: U, index: number) => U;
}

/**
 * The units of a list of sources, those of the last list that are still the same taken from there: the same object wherever it
 * stands now, or an equal one in the same place counted from either end.
 */
export function takeUnchanged<Source, U extends Unit<Source>>(
  sources: readonly Source[],
  before: readonly U[],
  { same, make, renumber }: Making<Source, U>,
): U[] {
  const shift = before.length - sources.length;
  let bySource: Map<Source, U> | undefined;
  return sources.map((source, index) => {
    const here = before[index];
    if (here?.source === source) return here;
    bySource ??= new Map(before.map((unit) => [unit.source, unit]));
    const known =
      bySource.get(source) ??
      [here, before[index + shift]].find((unit) => unit !== undefined && same(unit.source, source));
    if (!known) return make(source, index, here);
    const unit = known.source === source ? known : { ...known, source };
    return unit.index === index ? unit : renumber(unit, index);
  });
}
