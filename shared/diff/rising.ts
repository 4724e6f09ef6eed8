/** The longest rising part of a list of different numbers: patience sorting, Fredman 1975. */
export function longestRising(numbers: readonly number[]): number[] {
  /** Of each length, the index of the smallest number that such a part ends with. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  }
  const rising: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rising.push(numbers[at] ?? 0);
  return rising.toReversed();
}
