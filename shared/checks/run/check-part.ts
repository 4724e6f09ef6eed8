import { FIELDS } from "../../book/fields.ts";
import type { Indicator, Project, Section } from "../../book/model.ts";
import type { Finding, Fix, FixChange, Where } from "../problem.ts";
import type { Remark, RowFix, Rule, Setting, TextLook } from "../rules/rule.ts";
import { type Collection, placed } from "./ordered-problems.ts";
import { triggerBit, triggersIn } from "./triggers.ts";

/** The rules on parts, put together so that each text and each row is taken up once. */
export interface PartRules {
  /** `position`: the section's, from 1. */
  readonly section: (section: Section, position: number, setting: Setting, into: Collection) => void;
  /** `position`: the project's, from 1. */
  readonly project: (project: Project, position: number, setting: Setting, into: Collection) => void;
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
  const inParagraphs = readerOf(looks, triggered, paragraphPlace);
  const inFields = (["name", "fundsUse", "goal"] as const).map((field) => {
    const own = looks.filter(({ one }) => one.project.includes(field));
    return { field, read: readerOf(own, triggered, projectPlace) };
  });
  const inCells = (["level3", "description", "basis"] as const).map((field) => {
    const own = looks.filter(({ one }) => one.row.includes(field));
    return { field, read: readerOf(own, triggered, rowPlace) };
  });

  function readRow(
    row: Indicator,
    place: RowPlace,
    project: Project,
    setting: Setting,
    into: Collection,
  ): void {
    for (const { number, one } of rows) {
      const said = one(row, project, setting);
      if (said) into.add(number, rowPlace(place, said.field), said, said.fix && rowFix(said.fix, row, place));
    }
    for (const { field, read } of inCells) read(row[field], field, place, setting, into);
  }

  return {
    section(section, position, setting, into) {
      for (const { number, one } of sections)
        addAll(number, one(section, setting), { section: position }, into);
      section.paragraphs.forEach((text, index) => {
        inParagraphs(text, undefined, { paragraph: index + 1, section: position }, setting, into);
      });
    },
    project(project, position, setting, into) {
      const place = { project: position };
      projects.forEach(({ number, one }) => {
        addAll(number, one(project, setting), place, into);
      });
      inFields.forEach(({ field, read }) => {
        read(project[field], field, place, setting, into);
      });
      project.indicators.forEach((row, index) => {
        readRow(row, { indicator: index + 1, project: position }, project, setting, into);
      });
    },
  };
}

interface RowPlace {
  readonly indicator: number;
  readonly project: number;
}

function rowPlace({ indicator, project }: RowPlace, field: keyof Indicator | undefined): Where {
  return field ? { indicator, field, project } : { indicator, project };
}

function paragraphPlace({
  paragraph,
  section,
}: {
  readonly paragraph: number;
  readonly section: number;
}): Where {
  return { paragraph, section };
}

function projectPlace({ project }: { readonly project: number }, field: TextLook["project"][number]): Where {
  return { field, project };
}

function addAll(
  rule: number,
  said: readonly Finding[] | Finding | null,
  place: Where,
  into: Collection,
): void {
  if (said === null) return;
  for (const finding of "where" in said ? [said] : said) {
    const { where, fix } = finding;
    into.add(rule, { ...where, ...place }, finding, fix && placed(fix, place));
  }
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

function readerOf<Place, F extends string | undefined>(
  looks: readonly Look[],
  triggered: (text: string) => number,
  whereOf: (place: Place, field: F) => Where,
): (text: string, field: F, place: Place, setting: Setting, into: Collection) => void {
  if (looks.length === 0) return () => undefined;
  return (text, field, place, setting, into) => {
    const bits = text === "" ? 0 : triggered(text);
    if (bits === 0) return;
    for (const { number, one, bit } of looks) {
      const remark = (bits & bit) === 0 ? null : one.look(text, setting, field);
      if (!remark) continue;
      const where = whereOf(place, field);
      into.add(number, where, remark, remark.fixed && textFix(remark.fixed, where));
    }
  };
}

function textFix({ title, safe, text }: NonNullable<Remark["fixed"]>, where: Where): Fix {
  return { title, safe, changes: [{ change: "set", where, text }] };
}

/** A fix inside one row; texts that stay as they are do not count. */
function rowFix({ title, safe, texts }: RowFix, row: Indicator, place: Where): Fix {
  const changes: FixChange[] = [];
  for (const { name: field } of FIELDS.indicator) {
    const text = texts[field];
    if (text !== undefined && text !== row[field])
      changes.push({ change: "set", where: { ...place, field }, text });
  }
  return { title, safe, changes };
}
