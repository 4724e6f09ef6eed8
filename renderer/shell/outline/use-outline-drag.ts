import type { Virtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { placeProject } from "../../forms/project/project-edits.ts";
import { useApp } from "../../state/store.ts";
import { type Drop, dropAt, projectId } from "./outline-drop.ts";
import type { OutlineRow, PlaceRow } from "./outline-rows.ts";

/** A press becomes a drag when the pointer has gone so far, px. */
const STILL = 5;
/** So near the list's edge it scrolls, px; so fast at most, px a frame. */
const EDGE = 32;
const SPEED = 14;

export interface Dragging {
  /** The project's row id. */
  readonly id: number;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly drop: Drop | null;
}

interface Press {
  readonly line: PlaceRow;
  readonly id: number;
  readonly x: number;
  readonly y: number;
}

type Virtual = Virtualizer<HTMLDivElement, Element>;

/** Dragging a project's line to another place with the mouse. Esc, or letting go outside of the list, leaves it where it was. */
export function useOutlineDrag(
  lines: readonly OutlineRow[],
  virtual: Virtual,
  scroller: RefObject<HTMLDivElement | null>,
) {
  const [press, setPress] = useState<Press | null>(null);
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const latest = useRef({ lines, virtual });
  const dropped = useRef(false);
  useEffect(() => {
    latest.current = { lines, virtual };
  });

  useEffect(() => {
    if (!press) return;
    const ends = new AbortController();
    const { signal } = ends;
    let drag: Dragging | null = null;
    let frame = 0;
    const show = (next: Dragging | null) => {
      drag = next;
      setDragging(next);
    };
    const at = (x: number, y: number): Dragging => ({
      id: press.id,
      title: press.line.title,
      x,
      y,
      drop: dropUnder(latest.current.lines, latest.current.virtual, scroller.current, x, y),
    });
    const scroll = () => {
      frame = requestAnimationFrame(scroll);
      const step = drag && scroller.current ? edgeStep(scroller.current, drag.y) : 0;
      if (step !== 0) scroller.current?.scrollBy(0, step);
    };
    // Also by the wheel: other lines are under the pointer then.
    const scrolled = () => drag && show(at(drag.x, drag.y));
    scroller.current?.addEventListener("scroll", scrolled, { signal });
    const finish = (done: boolean) => {
      cancelAnimationFrame(frame);
      ends.abort();
      const drop = done ? drag?.drop : null;
      // The click that follows letting go is none.
      dropped.current = drag !== null;
      show(null);
      setPress(null);
      if (drop) placeProject(press.id, drop.before, drop.unit);
    };
    const moved = ({ clientX: x, clientY: y, buttons }: globalThis.PointerEvent) => {
      if ((buttons & 1) === 0) return finish(false);
      if (!drag && Math.hypot(x - press.x, y - press.y) < STILL) return;
      if (!drag) frame = requestAnimationFrame(scroll);
      show(at(x, y));
    };
    window.addEventListener("pointermove", moved, { signal });
    window.addEventListener("pointerup", () => finish(true), { signal });
    window.addEventListener("pointercancel", () => finish(false), { signal });
    window.addEventListener("blur", () => finish(false), { signal });
    const key = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !drag) return;
      event.preventDefault();
      event.stopPropagation();
      finish(false);
    };
    window.addEventListener("keydown", key, { signal, capture: true });
    return () => {
      cancelAnimationFrame(frame);
      ends.abort();
    };
  }, [press, scroller]);

  const onPointerDown = (event: PointerEvent) => {
    dropped.current = false;
    if (event.button !== 0 || event.pointerType === "touch") return;
    const line = lines[Number(lineOf(event.target)?.dataset.line)];
    const id = projectId(line);
    if (line?.kind !== "place" || id === undefined) return;
    setPress({ line, id, x: event.clientX, y: event.clientY });
  };
  const onClickCapture = (event: MouseEvent) => {
    if (!dropped.current) return;
    dropped.current = false;
    event.preventDefault();
    event.stopPropagation();
  };
  return { dragging, onPointerDown, onClickCapture };
}

function lineOf(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
}

function dropUnder(
  lines: readonly OutlineRow[],
  virtual: Virtual,
  scroller: HTMLElement | null,
  x: number,
  y: number,
): Drop | null {
  if (!scroller) return null;
  const box = scroller.getBoundingClientRect();
  if (x < box.left || x > box.right) return null;
  const offset = Math.min(Math.max(y, box.top), box.bottom) - box.top + scroller.scrollTop;
  const item = virtual.getVirtualItemForOffset(offset);
  if (!item) return null;
  const below = offset > item.start + item.size / 2;
  return dropAt(lines, useApp.getState().view?.rows.projects ?? [], item.index + (below ? 1 : 0));
}

/** How far the list scrolls in a frame while the pointer is at its edge, px. */
function edgeStep(scroller: HTMLElement, y: number): number {
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) return -Math.ceil(Math.min(1, (top + EDGE - y) / EDGE) * SPEED);
  if (y > bottom - EDGE) return Math.ceil(Math.min(1, (y - bottom + EDGE) / EDGE) * SPEED);
  return 0;
}
