import { Button } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useRef } from "react";
import type { BookRows } from "../../../shared/book/rows.ts";
import { fieldAt } from "../../field/mounted.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { IconButton } from "../../parts/icon-button.tsx";
import { helpAt } from "../../state/open-help.ts";
import { usePanels } from "../../state/panels.ts";
import { useApp } from "../../state/store.ts";
import { closeFind, currentHit, findPanel, replaceAll, replaceCurrent, stepHit } from "./find-actions.ts";
import { REPLACEMENT_KEYS, WORD_KEYS } from "./find-keys.ts";
import { useFind } from "./find-state.ts";
import { HitList } from "./hit-list.tsx";
import { indexOf, spotOf } from "./hits.ts";
import { scopeAt, scopesAt } from "./scope.ts";
import { useSearch } from "./search.ts";
import { SkippedList } from "./skipped-list.tsx";
import { WordField } from "./word-field.tsx";
import "./find.css";

/** Find and replace over the whole book, or the form that is shown, beside the form. */
export function FindPanel() {
  const rows = useApp((state) => state.view?.rows);
  return rows ? <Panel rows={rows} /> : null;
}

function Panel({ rows }: { readonly rows: BookRows }) {
  const { query, scope, replacing, current, skipped } = useFind();
  const { hits, complete } = useSearch(rows);
  const at = indexOf(hits, current);
  return (
    <aside ref={findPanel} className="find panel" aria-label="查找和替换" {...helpAt("find")}>
      <div className="find-head row">
        <h2>查找和替换</h2>
        <IconButton
          label="关闭（Esc）"
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          onClick={closeFind}
        />
      </div>
      <FindLine at={at} count={hits.length} complete={complete} />
      {replacing ? <ReplaceLine count={hits.length} /> : null}
      <div className="find-options row">
        <ScopeChoice />
        <label>
          <input
            type="checkbox"
            checked={query.exact}
            onChange={(event) => useFind.setState({ query: { ...query, exact: event.target.checked } })}
          />
          区分大小写、全角半角
        </label>
        <button
          type="button"
          className="link"
          aria-expanded={replacing}
          onClick={() => useFind.setState({ replacing: !replacing })}
        >
          {replacing ? "只查找" : "替换…"}
        </button>
      </div>
      {skipped.length > 0 ? <SkippedList rows={rows} skipped={skipped} /> : null}
      {/* Another word's list begins at its top. */}
      <HitList
        key={`${query.exact} ${scope} ${query.text}`}
        rows={rows}
        hits={hits}
        at={at}
        complete={complete}
      />
      <FieldMark />
    </aside>
  );
}

/** Where to look, as long as a form is shown that is less than the whole text. */
function ScopeChoice() {
  const place = useApp((state) => state.place);
  const scope = useFind((state) => state.scope);
  const choices = scopesAt(place);
  if (choices.length === 0) return null;
  const now = scopeAt(place, scope);
  return (
    <div role="radiogroup" className="find-scope row" aria-label="查找范围">
      {choices.map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name="find-scope"
            checked={each === now}
            onChange={() => useFind.setState({ scope: each, current: null, skipped: [] })}
          />
          {words}
        </label>
      ))}
    </div>
  );
}

interface FindLineProps {
  readonly at: number;
  readonly count: number;
  readonly complete: boolean;
}

function FindLine({ at, count, complete }: FindLineProps) {
  const { query, asked } = useFind();
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time it is asked for
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const all = groupedCount(count) + (complete ? "" : "…");
  return (
    <div className="find-line row">
      <WordField
        label="查找"
        value={query.text}
        input={input}
        onWord={(text) => useFind.setState({ query: { ...query, text }, current: null, skipped: [] })}
        keys={WORD_KEYS}
      />
      <span className="find-count quiet stiff numeric" role="status">
        {query.text === "" ? "" : at < 0 ? `${all} 处` : `${at + 1} / ${all}`}
      </span>
      <IconButton
        label="上一处（Shift+F3）"
        size="small"
        icon={<ArrowUp16Regular />}
        disabledFocusable={count === 0}
        onClick={() => stepHit(-1, false)}
      />
      <IconButton
        label="下一处（F3）"
        size="small"
        icon={<ArrowDown16Regular />}
        disabledFocusable={count === 0}
        onClick={() => stepHit(1, false)}
      />
    </div>
  );
}

function ReplaceLine({ count }: { readonly count: number }) {
  const word = useFind((state) => state.word);
  return (
    <div className="find-line row">
      <WordField
        label="替换为"
        value={word}
        onWord={(text) => useFind.setState({ word: text })}
        keys={REPLACEMENT_KEYS}
      />
      <Button size="small" disabledFocusable={count === 0} onClick={replaceCurrent}>
        替换
      </Button>
      <Button size="small" disabledFocusable={count === 0} onClick={replaceAll}>
        全部替换
      </Button>
    </div>
  );
}

/** A book that is closed takes its search with it. */
export function useForgettingFind(): void {
  useEffect(
    () => () => {
      usePanels.setState({ find: false });
      useFind.setState({ current: null, skipped: [] });
    },
    [],
  );
}

/** Marks the field or cell that holds the hit; the text marks its own. */
function FieldMark() {
  useFieldMark();
  return null;
}

/** Outlines the field or the cell that holds the hit. */
function useFieldMark(): void {
  const current = useFind((state) => state.current);
  const place = useApp((state) => state.place);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place brings other fields
  useEffect(() => {
    const hit = current && currentHit();
    const spot = hit && spotOf(hit);
    const element = spot && fieldAt(spot)?.element(spot);
    return element ? outlined(element) : undefined;
  }, [current, place]);
}

/** @returns what takes the outline away. */
function outlined(element: HTMLElement): () => void {
  // Attributes that React does not know of outlive its drawing.
  element.dataset.found = "";
  return () => {
    delete element.dataset.found;
  };
}
