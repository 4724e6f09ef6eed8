import type { Indicator, Project, Section } from "../book/model.ts";
import { findingOfRow } from "./rows.ts";
import type { Finding, Remark, Rule, Setting, TextLook, Where } from "./rule.ts";
import { triggerBit, triggersIn } from "./triggers.ts";

/** Takes what a rule finds in a part; `rule` is its position among all rules. */
export type Take = (rule: number, finding: Finding) => void;

/** The rules on parts, put together so that each text and each row is taken up once. */
export interface PartRules {
  readonly section: (section: Section, setting: Setting, take: Take) => void;
  readonly project: (project: Project, setting: Setting, take: Take) => void;
}

type PartRule = Extract<Rule, { on: "part" }>;

interface Numbered<One> {
  readonly number: number;
  readonly one: One;
}

/** A rule's look at texts, and the bit that its triggers set. */
interface Look extends Numbered<TextLook> {
  readonly bit: number;
}

type Reader = (text: string, setting: Setting, where: Where, take: Take) => void;

/** @param off ids of rules that are not run */
export function partRules(rules: readonly Rule[], off: ReadonlySet<string>): PartRules {
  const mine = rules.flatMap((rule, number): Numbered<PartRule>[] =>
    rule.on === "part" && !off.has(rule.id) ? [{ number, one: rule }] : [],
  );
  const sections = some(mine, ({ section }) => section);
  const projects = some(mine, ({ project }) => project);
  const rows = some(mine, ({ row }) => row);
  const texts = some(mine, ({ texts: look }) => look);
  const looks = texts.map((look, at): Look => ({ ...look, bit: triggerBit(at) }));
  const triggered = triggersIn(texts.map(({ one }) => one.triggers));
  const reader = (chosen: readonly Look[]) => readerOf(chosen, triggered);
  const inParagraphs = reader(looks);
  const inFields = (["name", "fundsUse", "goal"] as const).map((field) => ({
    field,
    read: reader(looks.filter(({ one }) => one.project.includes(field))),
  }));
  const inCells = (["level3", "description", "basis"] as const).map((field) => ({
    field,
    read: reader(looks.filter(({ one }) => one.row.includes(field))),
  }));

  function readRow(row: Indicator, indicator: number, project: Project, setting: Setting, take: Take): void {
    for (const { number, one } of rows) {
      const said = one(row, project);
      if (said) take(number, findingOfRow(said, row, indicator));
    }
    for (const { field, read } of inCells) read(row[field], setting, { indicator, field }, take);
  }

  return {
    section(section, setting, take) {
      for (const { number, one } of sections)
        for (const finding of one(section, setting)) take(number, finding);
      for (const [index, text] of section.paragraphs.entries())
        inParagraphs(text, setting, { paragraph: index + 1 }, take);
    },
    project(project, setting, take) {
      for (const { number, one } of projects)
        for (const finding of one(project, setting)) take(number, finding);
      for (const { field, read } of inFields) read(project[field], setting, { field }, take);
      for (const [index, row] of project.indicators.entries())
        readRow(row, index + 1, project, setting, take);
    },
  };
}

/** Those rules that have what is asked for. */
function some<One>(
  rules: readonly Numbered<PartRule>[],
  of: (rule: PartRule) => One | undefined,
): readonly Numbered<One>[] {
  return rules.flatMap(({ number, one: rule }) => {
    const one = of(rule);
    return one === undefined ? [] : [{ number, one }];
  });
}

function readerOf(looks: readonly Look[], triggered: (text: string) => number): Reader {
  return (text, setting, where, take) => {
    const bits = text === "" ? 0 : triggered(text);
    if (bits === 0) return;
    for (const { number, one, bit } of looks) {
      if ((bits & bit) === 0) continue;
      const remark = one.look(text, setting, where.field);
      if (remark) take(number, findingOf(remark, where));
    }
  };
}

function findingOf({ message, quote, advice, mended }: Remark, where: Where): Finding {
  return {
    where,
    message,
    quote,
    ...(advice === undefined ? {} : { advice }),
    ...(mended
      ? {
          fix: {
            title: mended.title,
            safe: mended.safe,
            changes: [{ change: "set", where, text: mended.text }],
          },
        }
      : {}),
  };
}
