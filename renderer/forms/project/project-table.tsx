import type { KeyboardEvent } from "react";
import { FIELDS } from "../../../shared/book/fields.ts";
import { groupedMoney } from "../../../shared/book/money.ts";
import { LABELS, MONEY_UNIT_LINE } from "../../../shared/book/official-text.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { inputBeside } from "../../field/mounted.ts";
import { useSlots } from "../../field/slots.ts";
import { BalanceMark } from "./balance-mark.tsx";
import { keyBeside, pressedBeside } from "./beside-keys.ts";
import { codeWords } from "./code-words.ts";
import { PlanNote } from "./plan-note.tsx";
import { MoneyField, PlanField, TextField } from "./project-fields.tsx";
import { UnitMenu } from "./unit-menu.tsx";

interface ProjectTableProps {
  readonly project: ProjectRow;
}

const PLAN_FIELDS = FIELDS.project.filter(({ kind }) => kind === "percent");

/** The basic part of the official table, each cell a field. */
export function ProjectTable({ project }: ProjectTableProps) {
  const { check, lastYear } = useSlots();
  return (
    <table
      className={hasLong(project) ? "sheet basic-table is-long" : "sheet basic-table"}
      aria-label="项目基本情况"
      onKeyDown={keyed}
      onClick={pressedBeside}
    >
      <colgroup>
        <col style={{ width: "var(--w-label)" }} />
        <col style={{ width: "var(--w-sub)" }} />
        <col />
        <col style={{ width: "var(--w-mid)" }} />
        <col />
        <col style={{ width: "var(--w-mid)" }} />
        <col />
        <col style={{ width: "var(--w-mark)" }} />
      </colgroup>
      <tbody>
        <tr>
          <th scope="row">单位</th>
          <td colSpan={6} className="unit-cell">
            <div className="unit">
              <TextField single project={project} field="agencyCode" />
              <TextField single project={project} field="agencyName" />
              <UnitMenu project={project} />
            </div>
          </td>
          <td className="mark is-plain">{MONEY_UNIT_LINE}</td>
        </tr>
        <tr>
          <th scope="row">{LABELS.code}</th>
          <td colSpan={2}>
            <TextField single project={project} field="code" placeholder="21 位编码" />
            <CodeNote code={project.code} />
            <lastYear.Field project={project} field="code" />
          </td>
          <th scope="row">{LABELS.name}</th>
          <td colSpan={4}>
            <TextField single project={project} field="name" placeholder="项目名称" />
            <lastYear.Field project={project} field="name" />
          </td>
        </tr>
        <MoneyRows project={project} />
        <PlanRow project={project} />
        <tr>
          <th scope="row">{LABELS.goal}</th>
          <td colSpan={7}>
            <TextField project={project} field="goal" placeholder="年度要达到的目标" />
            <check.Field project={project} field="goal" />
            <lastYear.Field project={project} field="goal" />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** From so many characters on an amount needs the room of the labels beside it: “1,234,567.89” has 12. */
const LONG_AMOUNT = 11;

function hasLong({ budget }: ProjectRow): boolean {
  return Object.values(budget).some((amount) => groupedMoney(amount).length >= LONG_AMOUNT);
}

function MoneyRows({ project }: ProjectTableProps) {
  const { check, lastYear } = useSlots();
  return (
    <>
      <tr>
        <th scope="rowgroup" rowSpan={2}>
          预算规模
          <br />
          及资金用途
        </th>
        <th scope="row">{LABELS.total}</th>
        <td>
          <MoneyField project={project} part="total" />
          <lastYear.Field short project={project} field="budget.total" />
        </td>
        <th scope="row" title={LABELS.fiscal}>
          财政资金
        </th>
        <td>
          <MoneyField project={project} part="fiscal" />
          <lastYear.Field short project={project} field="budget.fiscal" />
        </td>
        <th scope="row">{LABELS.other}</th>
        <td>
          <MoneyField project={project} part="other" />
          <lastYear.Field short project={project} field="budget.other" />
        </td>
        <td className="mark">
          <BalanceMark project={project} />
          <check.Field project={project} field="budget" />
        </td>
      </tr>
      <tr>
        <td colSpan={7}>
          <TextField project={project} field="fundsUse" placeholder="资金用在哪里、办哪些事" />
          <check.Field project={project} field="fundsUse" />
          <lastYear.Field project={project} field="fundsUse" />
        </td>
      </tr>
    </>
  );
}

function PlanRow({ project }: ProjectTableProps) {
  const { lastYear } = useSlots();
  return (
    <tr>
      <th scope="row">资金支出计划</th>
      <td colSpan={7} className="plan-cell">
        <div className="plan">
          {PLAN_FIELDS.map((field) => (
            <div key={field.name} className="plan-part">
              <span className="plan-date">{field.short}</span>
              <PlanField project={project} field={field} />
              <lastYear.Field short project={project} field={field.name} />
            </div>
          ))}
        </div>
        <PlanNote project={project} />
      </td>
    </tr>
  );
}

/** What a project code says of itself. It judges nothing. */
function CodeNote({ code }: { readonly code: string }) {
  if (code === "") return null;
  return (
    <span className="code-note faint numeric" title="位数 · 地区 · 年度">
      {codeWords(code)}
    </span>
  );
}

/** A field of several lines keeps Enter for itself. */
const ONE_LINE = "input, textarea[data-single]";

function keyed(event: KeyboardEvent<HTMLElement>): void {
  if (!keyBeside(event)) enterGoesOn(event);
}

/** Enter goes on to the next field of the form, Shift+Enter back, as in a table; the last one leads into the indicator grid. */
function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  // 229: the key belongs to an input method.
  if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches(ONE_LINE)) return;
  event.preventDefault();
  inputBeside(event.target, event.shiftKey ? -1 : 1)?.focus();
}
