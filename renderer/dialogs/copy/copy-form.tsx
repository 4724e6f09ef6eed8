import { Button, Field, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { copiedProjects, copyOps, takenCodes } from "../../../shared/book/copy-projects.ts";
import type { Op } from "../../../shared/book/edit.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book } from "../../../shared/book/model.ts";
import { isSameProject } from "../../../shared/book/same-project.ts";
import { type Unit, unitKey, unitsOf } from "../../../shared/book/units.ts";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { addNotes, edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { useApp } from "../../state/store.ts";
import { type Choices, keptProjects, rolloverOf } from "../rollover/choices.ts";
import { ProjectChoice } from "../rollover/project-choice.tsx";

/** The text that projects are copied from. */
export interface CopySource {
  readonly key: string;
  readonly name: string;
  readonly book: Book;
  readonly notes: readonly ImportNote[];
}

interface CopyFormProps {
  readonly source: CopySource;
  readonly chooseOther: () => Promise<void>;
  readonly onClose: () => void;
}

/** Which projects are taken, and into which unit; in one step that can be undone. */
export function CopyForm({ source: { name, book, notes }, chooseOther, onClose }: CopyFormProps) {
  const rows = useApp((state) => state.view?.rows);
  const [choices, setChoices] = useState<Choices>(() => ({
    dropped: new Set(book.projects.keys()),
    names: new Map(),
  }));
  const [unit, setUnit] = useState<Unit | null>(null);
  const first = useFirstFocus();
  const chosen = useMemo(() => keptProjects(book, choices), [book, choices]);
  if (!rows) return null;
  const otherYear = book.fiscalYear !== rows.fiscalYear;
  const copy = () => {
    const { projects } = rolloverOf(book, choices, rows.fiscalYear);
    const copies = copiedProjects(rows, book, { projects, unit });
    const ops = copyOps(rows, copies);
    const done = edit(
      `复制 ${ops.length} 个项目 ${name}`.slice(0, 100),
      ops,
      otherYear ? { by: "last-year" } : {},
    );
    if (done.length > 0) {
      const ids = new Map<number | undefined, number | undefined>(
        copies.map((copy, at) => [
          projects[at]?.index,
          insertedId(done[ops.findIndex((op) => op.op === "insert" && op.row === copy)]),
        ]),
      );
      const idOf = (project: number) => ids.get(project - 1);
      void addNotes(
        notes.filter(({ project }) => project !== undefined && idOf(project) !== undefined),
        idOf,
      );
      goTo({ kind: "projects" });
      const marks = done.filter((op) => op.op === "mark").length;
      notice(`已复制 ${ops.length} 个项目${otherYear ? `，有 ${marks} 处待核对` : ""}`, true);
    }
    onClose();
  };
  return (
    <FormDialog
      help="project"
      title="从别处复制项目"
      action={`复制 ${chosen.length} 个项目`}
      actionId={first}
      ready={chosen.length > 0}
      look={{ width: 880, content: "rollover column" }}
      onSubmit={copy}
      onClose={onClose}
    >
      <div className="rollover-source row">
        <span className="cut" title={name}>
          取自 <b>{book.fiscalYear}年</b> {book.department || "（未填部门）"}（{name}）
        </span>
        <Button size="small" appearance="subtle" onClick={() => void chooseOther()}>
          换一份…
        </Button>
      </div>
      <ProjectChoice
        verb="复制"
        legend="要复制的项目"
        book={book}
        year={rows.fiscalYear}
        choices={choices}
        disabled={false}
        onChange={setChoices}
      />
      <UnitChoice units={unitsOf(rows.projects)} unit={unit} onChange={setUnit} />
      <ul className="copy-words quiet">
        <li>复制编码、名称、金额、支出计划、绩效目标和全部指标。</li>
        {otherYear ? <li>取自{book.fiscalYear}年的文本：带过来的每一处标为“待核对”。</li> : null}
        <Collisions
          taken={takenCodes(
            rows,
            chosen.map(({ project }) => project),
          ).map((project) => project.name)}
          same={chosen.flatMap(({ project }) =>
            rows.projects.some((own) => isSameProject(own, project)) ? [project.name] : [],
          )}
        />
      </ul>
    </FormDialog>
  );
}

function insertedId(op: Op | undefined): number | undefined {
  return op?.op === "insert" ? op.row.id : undefined;
}

interface UnitChoiceProps {
  readonly units: readonly Unit[];
  readonly unit: Unit | null;
  readonly onChange: (unit: Unit | null) => void;
}

function UnitChoice({ units, unit, onChange }: UnitChoiceProps) {
  return (
    <Field label="放到单位" orientation="horizontal">
      <Select
        value={unit ? unitKey(unit) : ""}
        onChange={(_, { value }) => onChange(units.find((each) => unitKey(each) === value) ?? null)}
      >
        <option value="">各项目原来的单位</option>
        {units.map((each) => (
          <option key={unitKey(each)} value={unitKey(each)}>
            {unitKey(each)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the open text has already. */
function Collisions({
  taken,
  same,
}: {
  readonly taken: readonly string[];
  readonly same: readonly string[];
}) {
  return (
    <>
      {taken.length > 0 ? (
        <li className="copy-warning">编码已在本文本里用过，复制后编码留空：{listed(taken)}。</li>
      ) : null}
      {same.length > 0 ? <li className="copy-warning">本文本里已有同一个项目：{listed(same)}。</li> : null}
    </>
  );
}

/** So many names are shown. */
const MOST = 3;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `“${name || "未命名"}”`);
  return shown.join("、") + (names.length > MOST ? `等 ${names.length} 个` : "");
}
