import { useEffect, useId } from "react";

/**
 * An id for the control of a dialog that gets the first focus. Fluent's dialog gives it to its first control, in an effect of its
 * own; the effect of the component around it comes later.
 */
export function useFirstFocus(): string {
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return id;
}
