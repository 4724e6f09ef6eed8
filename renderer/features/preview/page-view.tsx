import { memo } from "react";
import type { Block, Drawing, DrawnLine } from "../../book-worker/drawing.ts";
import { fontStack } from "./font-stack.ts";
import type { PageMark } from "./page-mark.ts";

interface PageViewProps {
  /** Of the paper, twips. */
  readonly width: number;
  readonly height: number;
  readonly drawing: Drawing;
  readonly label: string;
  readonly marks?: readonly PageMark[] | undefined;
}

const NO_MARKS: readonly PageMark[] = [];

/** One page as it prints; its unit is the twip. Every line fills the width that the engine gives it, whatever font stands in. */
export const PageView = memo(function PageView({
  width,
  height,
  drawing,
  label,
  marks = NO_MARKS,
}: PageViewProps) {
  return (
    <svg className="preview-sheet" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {drawing.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name than their place
        <BlockView key={index} block={block} index={index} />
      ))}
      {marks.map(({ current, ...box }) => (
        <rect
          key={`${box.x} ${box.y}`}
          className={current ? "preview-hit is-current" : "preview-hit"}
          {...box}
        />
      ))}
    </svg>
  );
});

function BlockView({ block, index }: { readonly block: Block; readonly index: number }) {
  const { x, y, width, height, cell, lines, target } = block;
  const names = [cell ? "preview-cell" : "preview-text", target ? "is-field" : ""];
  return (
    <g className={names.join(" ").trim()} data-block={target ? index : undefined}>
      {cell || target ? <rect x={x} y={y} width={width} height={height} /> : null}
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name than their place
        <LineView key={at} line={line} />
      ))}
    </g>
  );
}

function LineView({ line }: { readonly line: DrawnLine }) {
  return line.runs.map(({ text, x, width }) => (
    <text
      key={x}
      x={x}
      y={line.baseline}
      fontFamily={fontStack(line.font)}
      fontSize={line.size}
      textLength={width > 0 ? width : undefined}
      lengthAdjust="spacing"
    >
      {text}
    </text>
  ));
}
