import { ChevronDown12Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight12Regular } from "@fluentui/react-icons/svg/chevron-right";
import { type KeyboardEvent, useState } from "react";
import type { Bar } from "./bar.ts";
import { BAR_KEYS, type BarPlace } from "./bar-keys.ts";
import { actOnKey } from "./keys.ts";
import "./bars.css";

interface BarsProps {
  readonly label: string;
  readonly bars: readonly Bar[];
  /** Whether what stands below is open from the beginning. */
  readonly unfolded?: boolean;
}

/** A chart of bars, drawn as a list: Tab stops at one of its lines, ↑ and ↓ go through them. */
export function Bars({ label, bars, unfolded = false }: BarsProps) {
  /** Those that are not as they were in the beginning. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [wanted, want] = useState<string | null>(null);
  const fold = (path: string, open: boolean) => {
    const next = new Set(turned);
    if (open === unfolded) next.delete(path);
    else next.add(path);
    setTurned(next);
  };
  const lines = bars.flatMap((bar): Line[] => {
    const open = foldable(bar) && turned.has(bar.key) !== unfolded;
    const below = open ? (bar.below ?? []) : [];
    return [
      { path: bar.key, bar, depth: 0, open },
      ...below.map((each) => ({ path: `${bar.key}/${each.key}`, bar: each, depth: 1, open: false }) as const),
    ];
  });
  const whole = Math.max(1, ...lines.map(({ bar }) => bar.value ?? 0));
  const reachable = lines.some(({ path }) => path === wanted) ? wanted : lines[0]?.path;
  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.nativeEvent.isComposing) actOnKey(BAR_KEYS, { list: event.currentTarget, fold }, event);
  };
  return (
    <ul className="bars" aria-label={label} onKeyDown={pressed}>
      {lines.map((line) => (
        <BarLine
          key={line.path}
          line={line}
          whole={whole}
          reachable={line.path === reachable}
          fold={fold}
          onFocus={() => want(line.path)}
        />
      ))}
    </ul>
  );
}

function foldable({ below = [] }: Bar): boolean {
  return below.length > 0;
}

interface Line {
  readonly path: string;
  readonly bar: Bar;
  readonly depth: 0 | 1;
  readonly open: boolean;
}

interface BarLineProps {
  readonly line: Line;
  readonly whole: number;
  readonly reachable: boolean;
  readonly fold: BarPlace["fold"];
  readonly onFocus: () => void;
}

function BarLine({ line: { path, bar, depth, open }, whole, reachable, fold, onFocus }: BarLineProps) {
  const { label, mark, value, text, look = "plain", go } = bar;
  const folds = foldable(bar);
  const turn = () => fold(path, !open);
  return (
    <li className={depth === 1 ? "bar is-below" : "bar"}>
      {folds && go ? (
        <button
          type="button"
          className="bar-fold bare"
          tabIndex={-1}
          aria-label={`${open ? "收起" : "展开"} ${label}`}
          onClick={turn}
        >
          {open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
        </button>
      ) : null}
      {folds && !go ? (
        <span className="bar-fold" aria-hidden="true">
          {open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
        </span>
      ) : null}
      <button
        type="button"
        className="bar-button bare"
        data-bar={path}
        tabIndex={reachable ? 0 : -1}
        aria-expanded={folds ? open : undefined}
        title={`${label}\n${text}`}
        onFocus={onFocus}
        onClick={go ?? turn}
      >
        <span className="bar-words row">
          {mark}
          <span className="cut grow">{label}</span>
          <span className="bar-text cut numeric">{text}</span>
        </span>
        {value === null ? null : (
          <svg className={`bar-line is-${look}`} aria-hidden="true">
            <rect className="bar-track" width="100%" height="100%" />
            <rect className="bar-length" width={`${(Math.max(0, value) / whole) * 100}%`} height="100%" />
          </svg>
        )}
      </button>
    </li>
  );
}
