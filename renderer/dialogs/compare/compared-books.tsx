import { Button, Checkbox, Radio, RadioGroup, ToggleButton } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import {
  countByKind,
  DIFFERENCE_KINDS,
  type DifferenceKind,
  KIND_NAMES,
} from "../../../shared/diff/book/differences.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { IconButton } from "../../parts/icon-button.tsx";
import { actOnKey } from "../../parts/keys.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { closeComparison, useOpenComparison } from "../../state/open-comparison.ts";
import { seek } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { useCompareChoice } from "./compare-choice.ts";
import { COMPARE_KEYS } from "./compare-keys.ts";
import { ComparedLines } from "./compared-lines.tsx";
import { DifferenceList } from "./difference-list.tsx";
import { placeOfDifference } from "./go-to-difference.ts";
import type { Compared } from "./use-compared.ts";

/** The differences of two books and the books themselves, once they are compared. */
export function ComparedBooks({ compared }: { readonly compared: Compared }) {
  const { differences, comparison, pair } = compared;
  const rows = useApp((state) => state.view?.rows ?? null);
  const current = useOpenComparison(({ at }) => at);
  const [without, setWithout] = useState<ReadonlySet<DifferenceKind>>(new Set());
  const books = useRef<HTMLDivElement>(null);
  const counts = useMemo(() => countByKind(differences), [differences]);
  const listed = useMemo(
    () => differences.flatMap(({ kinds }, at) => (kinds.every((kind) => without.has(kind)) ? [] : [at])),
    [differences, without],
  );

  const placeOf = (at: number) => {
    const difference = differences[at];
    return rows && difference ? placeOfDifference(rows, pair, difference) : null;
  };
  const choose = (at: number) => useOpenComparison.setState({ at });
  const open = (at: number) => {
    const target = placeOf(at);
    if (!target) return;
    choose(at);
    closeComparison();
    goTo(target.place);
    if (target.spot) seek(target.spot);
    const back = { text: "", title: "返回比较", take: () => useOpenComparison.setState({ pair, at }) };
    notice(`比较中的第 ${groupedCount(at + 1)} 处，共 ${groupedCount(differences.length)} 处`, false, back);
  };
  const step = (by: number) => {
    const from = current ?? (by > 0 ? -1 : differences.length);
    const next = by > 0 ? listed.find((at) => at > from) : listed.findLast((at) => at < from);
    if (next !== undefined) choose(next);
  };
  const keys = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || !isInFront(event.target, books.current)) return;
    const inList = event.target instanceof Element && event.target.role === "listbox";
    actOnKey(COMPARE_KEYS, { step, open: () => current !== null && open(current), inList }, event);
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => keys(event);
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
  if (differences.length === 0) return <p className="nothing">没有不同：两份文本的内容一模一样。</p>;
  const position = current === null ? -1 : listed.indexOf(current);
  return (
    <div ref={books} className="compare-books">
      <div className="compare-tools row">
        {DIFFERENCE_KINDS.filter((kind) => counts[kind] > 0).map((kind) => (
          <ToggleButton
            key={kind}
            size="small"
            checked={!without.has(kind)}
            onClick={() => setWithout(turned(without, kind))}
          >
            {KIND_NAMES[kind]} {groupedCount(counts[kind])}
          </ToggleButton>
        ))}
        <span className="grow" />
        <LookChoice />
        <span className="numeric quiet" role="status">
          {position < 0
            ? `共 ${groupedCount(listed.length)} 处`
            : `第 ${groupedCount(position + 1)} / ${groupedCount(listed.length)} 处`}
        </span>
        <IconButton
          label="上一处（Shift+F8）"
          size="small"
          icon={<ArrowUp20Regular />}
          onClick={() => step(-1)}
        />
        <IconButton label="下一处（F8）" size="small" icon={<ArrowDown20Regular />} onClick={() => step(1)} />
        <Button
          size="small"
          disabled={current === null || placeOf(current) === null}
          onClick={() => current !== null && open(current)}
        >
          打开这一处
        </Button>
      </div>
      <DifferenceList
        differences={differences}
        listed={listed}
        current={current}
        onChoose={choose}
        onOpen={open}
      />
      <ComparedLines
        parts={comparison.parts}
        differences={differences}
        listed={listed}
        current={current}
        canOpen={(at) => placeOf(at) !== null}
        onOpen={open}
      />
    </div>
  );
}

/** Whether a key was pressed in the dialog of the books, not in one over it. */
function isInFront(target: EventTarget | null, books: Element | null): boolean {
  const dialog = target instanceof Element ? target.closest("[role=dialog]") : null;
  return dialog?.contains(books) === true;
}

function turned(kinds: ReadonlySet<DifferenceKind>, kind: DifferenceKind): ReadonlySet<DifferenceKind> {
  const others = new Set(kinds);
  if (!others.delete(kind)) others.add(kind);
  return others;
}

/** In two columns or as one text, with what is alike or without. */
function LookChoice() {
  const { view, onlyDifferences } = useCompareChoice();
  return (
    <>
      <RadioGroup
        layout="horizontal"
        aria-label="怎样看"
        value={view}
        onChange={(_, { value }) => useCompareChoice.setState({ view: value === "one" ? "one" : "sides" })}
      >
        <Radio value="sides" label="左右并排" />
        <Radio value="one" label="合成一份" />
      </RadioGroup>
      <Checkbox
        label="只看不同"
        checked={onlyDifferences}
        onChange={(_, { checked }) => useCompareChoice.setState({ onlyDifferences: checked === true })}
      />
    </>
  );
}
