import { useVirtualizer, type Virtualizer, type VirtualizerOptions } from "@tanstack/react-virtual";
import { type RefObject, useRef } from "react";

type Options = VirtualizerOptions<HTMLDivElement, Element>;

/** How many lines there are and how high each is, px; the rest as the library has it. */
type Lines = Pick<Options, "count" | "estimateSize" | "overscan"> & Partial<Options>;

/** A long list of which only the lines in view are in the page. @returns its window and the element that scrolls. */
export function useLines(lines: Lines): {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
} {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- it only says that no compiler could memoize this
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    getScrollElement: () => scroller.current,
    ...lines,
  });
  return { scroller, virtual };
}
