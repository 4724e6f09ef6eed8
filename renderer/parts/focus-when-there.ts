/**
 * Puts the focus on a line of a long list: at once, so that the next key goes there, or in the next frame where the list has yet to
 * scroll to it. @param find the element, null while it is not in the page. @returns what gives it up.
 */
export function focusWhenThere(find: () => HTMLElement | null | undefined): () => void {
  const there = find();
  there?.focus({ preventScroll: true });
  if (there) return () => undefined;
  const frame = requestAnimationFrame(() => find()?.focus({ preventScroll: true }));
  return () => cancelAnimationFrame(frame);
}
