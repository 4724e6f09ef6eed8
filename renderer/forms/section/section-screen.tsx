import { Button } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { oneLine } from "../../../shared/book/canonical.ts";
import { chineseNumeral } from "../../../shared/book/numbering.ts";
import type { SectionRow } from "../../../shared/book/rows.ts";
import { PageNumber } from "../../field/page-number.tsx";
import { useSlots } from "../../field/slots.ts";
import { useDraft } from "../../field/use-draft.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { IconButton } from "../../parts/icon-button.tsx";
import { actOnKey } from "../../parts/keys.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { useApp } from "../../state/store.ts";
import { sectionWords } from "../../state/word-count.ts";
import { deleteSection, moveSection, renameSection } from "./section-edits.ts";
import { SECTION_KEYS } from "./section-keys.ts";
import { SectionEditor } from "./text/section-editor.ts";
import { TextBar } from "./text-bar.tsx";
import "./section.css";
import "./text/section-text.css";

/** One section of the first part: its title and its text. */
export function SectionScreen({ id }: { readonly id: number }) {
  const sections = useApp((state) => state.view?.rows.sections);
  const index = sections?.findIndex((row) => row.id === id) ?? -1;
  const section = sections?.[index];
  if (!section || !sections) return null;
  return <Section section={section} index={index} count={sections.length} />;
}

interface SectionProps {
  readonly section: SectionRow;
  readonly index: number;
  readonly count: number;
}

function Section({ section, index, count }: SectionProps) {
  const { check, useHighlights } = useSlots();
  const [editor] = useState(() => new SectionEditor(section));
  const paper = useRef<HTMLDivElement>(null);
  const headings = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => editor.attach(paper.current), [editor]);
  useEffect(() => editor.take(section), [editor, section]);
  const marks = useHighlights(section.id);
  useEffect(() => editor.mark(marks), [editor, marks]);
  const carried = check.useMarks(section);
  useEffect(() => editor.markCarried(carried.map(({ id }) => id)), [editor, carried]);
  const keyed = (event: KeyboardEvent) => {
    // 229: the key belongs to an input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const bar = { renumber: () => editor.renumber(), headings: () => headings.current?.click() };
    actOnKey(SECTION_KEYS, bar, event);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text in it
    <div className="form section" onKeyDown={keyed}>
      <div className="form-head row">
        <span className="section-number">{chineseNumeral(index + 1)}、</span>
        <Title section={section} />
        <PageNumber entry={index} />
        <small className="quiet stiff numeric">
          {section.paragraphs.length} 段 · {groupedCount(sectionWords(section))} 字
        </small>
        <span className="grow" />
        <check.Form place={{ kind: "section", id: section.id }} />
        <Actions section={section} first={index === 0} last={index === count - 1} />
      </div>
      <TextBar editor={editor} section={section} headings={headings} />
      <div className="paper-frame">
        <div ref={paper} className="paper" />
        <check.Paragraph section={section} marks={carried} topOf={editor.topOf} />
      </div>
    </div>
  );
}

function Title({ section }: { readonly section: SectionRow }) {
  const draft = useDraft({
    spot: { table: "section", id: section.id, field: "title" },
    value: section.title,
    show: (title) => title,
    read: (typed) => ({ value: oneLine(typed) }),
    save: (title) => renameSection(section.id, title),
  });
  return (
    <span className="section-title" data-text={draft.text || "章节标题"}>
      {/* As wide as its words, which stand behind it: by itself a field is twenty characters wide. */}
      <input
        {...draft.input}
        className="frameless"
        size={1}
        aria-label="章节标题"
        placeholder="章节标题"
        spellCheck={false}
      />
    </span>
  );
}

interface ActionsProps {
  readonly section: SectionRow;
  readonly first: boolean;
  readonly last: boolean;
}

function Actions({ section, first, last }: ActionsProps) {
  return (
    <div className="snug">
      <IconButton
        label="上移章节"
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        disabledFocusable={first}
        onClick={() => moveSection(section.id, -1)}
      />
      <IconButton
        label="下移章节"
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        disabledFocusable={last}
        onClick={() => moveSection(section.id, 1)}
      />
      <Button
        appearance="subtle"
        icon={<Delete20Regular />}
        onClick={() => {
          flushDrafts();
          deleteSection(section);
        }}
      >
        删除章节
      </Button>
    </div>
  );
}
