import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { labelOf } from "../../../shared/book/fields.ts";
import type { TextMark } from "../../../shared/book/mark.ts";

import type { CheckSlots } from "../../field/slots.ts";
import { carriedCount, spotOf, useCarried } from "../../state/carried.ts";
import type { Place } from "../../state/place.ts";
import { seek, useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { check, checkPage } from "./carried-actions.ts";
import "./carried.css";

/** 核对 at a field of a project, as long as it was carried over and not looked at. */
export function CarriedCheck({ project, field }: ComponentProps<CheckSlots["Field"]>) {
  const mark = useCarried(project).find((each) => each.table === "project" && each.field === field);
  return mark ? <CheckButton mark={mark} what={labelOf(field)} /> : null;
}

interface CheckButtonProps {
  readonly mark: TextMark;
  readonly what: string;
}

export function CheckButton({ mark, what }: CheckButtonProps) {
  return (
    <button
      type="button"
      className="carried-check"
      tabIndex={-1}
      aria-label={`核对${what}（待核对）`}
      title="上年的内容，还没有核对。看过没有问题就点“核对”，自己改了文字也算核对过，程序修复、替换的不算（Ctrl+Enter：已核对，下一处）"
      onClick={() => {
        check(`核对${what}`, [mark]);
        // The button is gone: the keyboard stays at its field.
        seek(spotOf(mark));
      }}
    >
      核对
    </button>
  );
}

/** 核对 at an indicator row: by mouse; Ctrl+Enter does it by key. The grid keeps the keyboard. */
export function RowCheck({ mark }: { readonly mark: TextMark }) {
  return (
    <button
      type="button"
      className="carried-check is-row"
      aria-label="核对这条指标（待核对）"
      title="上年的指标，还没有核对（Ctrl+Enter：已核对，下一处）"
      tabIndex={-1}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={() => check("核对一条指标", [mark])}
    >
      核对
    </button>
  );
}

/** 核对 beside the paragraph with the caret, in the margin of the paper. */
export function ParagraphCheck({ section, marks, topOf }: ComponentProps<CheckSlots["Paragraph"]>) {
  const spot = useSpots((state) => state.current);
  const place = useRef<HTMLDivElement>(null);
  const id = spot?.table === "paragraph" ? spot.id : null;
  const mark = marks.find((each) => each.id === id);
  const at = section.paragraphs.findIndex((row) => row.id === id);
  // The text above may have grown: after every drawing.
  useLayoutEffect(() => {
    if (place.current && id !== null) place.current.style.top = `${topOf(id) ?? 0}px`;
  });
  if (!mark) return null;
  return (
    <div ref={place} className="carried-paragraph">
      <CheckButton mark={mark} what={`第 ${at + 1} 段`} />
    </div>
  );
}

/** How much of the page is to be looked at, and the way to say that all of it was. */
export function PageCheck({ place }: { readonly place: Place }) {
  const count = useApp(({ view }) => (view ? carriedCount(view.rows, place) : 0));
  if (count === 0) return null;
  return (
    <span className="row tools stiff">
      <span className="carried-words numeric">待核对 {count} 处</span>
      <Button
        size="small"
        icon={<CheckmarkCircle16Regular />}
        aria-label="本页全部核对"
        title="这一页都看过了：标为已核对，可以撤销"
        onClick={() => checkPage(place)}
      >
        全部核对
      </Button>
    </span>
  );
}
