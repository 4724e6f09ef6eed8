/** “4,669”: a count as people read it. */
export function groupedCount(count: number): string {
  return count.toLocaleString("en-US");
}
