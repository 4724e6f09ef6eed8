import type { OfficePackage } from "../../../ooxml/package.ts";
import { type Attribute, readXml } from "../../../ooxml/xml.ts";
import { numberText } from "./number-text.ts";
import { isOn, type Styles } from "./styles.ts";

/** What decides a paragraph's automatic number. */
export interface NumberedBy {
  readonly style: string | null;
  /** w:numId of the paragraph itself; "0" switches the style's numbering off. */
  readonly numId: string | null;
  readonly level: number | null;
}

/** Called for every paragraph in document order; gives its automatic number as literal text, "" where it has none. */
export type Numberer = (paragraph: NumberedBy) => string;

/** One level of a list (ECMA-376-1 17.9.6). */
interface Level {
  start: number;
  format: string;
  /** %1 to %9 stand for the numbers of the levels. */
  text: string;
  legal: boolean;
  /** Goes back to the start after this level or one above it; 0 never, null after any above. Counts from 1. */
  restartAfter: number | null;
  style: string | null;
}

interface AbstractList {
  readonly levels: Map<number, Level>;
  /** The numbering style whose list this one shows (w:numStyleLink). */
  link: string | null;
  /** The numbering style that this list defines (w:styleLink). */
  defines: string | null;
}

interface List {
  abstract: string;
  /** Starts of its own, by level; taken once, when the list is first used. */
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

const DEEPEST = 8;

/** Characters of a level's text and of a number made with it, which stands before every paragraph of the list. */
const LONGEST = 60;

/** Reads numbering.xml. Without one, no paragraph has a number. */
export async function readNumbering(
  file: OfficePackage,
  part: string | null,
  styles: Styles,
): Promise<Numberer> {
  if (part === null) return () => "";
  const { abstracts, lists } = await readLists(file, part);
  const definitions = new Map([...abstracts.values()].toReversed().map((each) => [each.defines, each]));
  /** Per abstract list the last number of each level: lists of the same abstract one count on. */
  const counts = new Map<AbstractList, (number | undefined)[]>();
  const begun = new Set<string>();

  return (paragraph) => {
    const style = styles.of(paragraph.style);
    const id = paragraph.numId ?? style.numId;
    const list = id === null ? undefined : lists.get(id);
    const linking = list && abstracts.get(list.abstract);
    const abstract = linking && followLink(linking, definitions);
    if (id === null || !list || !abstract) return "";
    const level = Math.min(
      paragraph.level ?? style.level ?? levelOfStyle(abstract, paragraph.style),
      DEEPEST,
    );
    const levelAt = (at: number) => list.levels.get(at) ?? abstract.levels.get(at);
    const here = levelAt(level);
    if (!here) return "";

    const count = counts.get(abstract) ?? [];
    counts.set(abstract, count);
    const start = list.starts.get(level);
    if (start !== undefined && !begun.has(`${id} ${level}`)) count[level] = start - 1;
    begun.add(`${id} ${level}`);
    for (let above = 0; above < level; above++) count[above] ??= levelAt(above)?.start ?? 1;
    count[level] = (count[level] ?? here.start - 1) + 1;
    for (let below = level + 1; below <= DEEPEST; below++) {
      const after = levelAt(below)?.restartAfter ?? below;
      if (level < after) count[below] = undefined;
    }
    return printed(here, count, levelAt);
  };
}

function printed(
  here: Level,
  count: readonly (number | undefined)[],
  levelAt: (level: number) => Level | undefined,
): string {
  // A bullet from a symbol font lies in the private use area, whatever it looks like there.
  if (here.format === "bullet") return here.text.replace(/[\ue000-\uf8ff]/g, "•");
  const text = here.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = here.legal ? "decimal" : (levelAt(at)?.format ?? "decimal");
    return numberText(count[at] ?? 1, format);
  });
  return text.slice(0, LONGEST);
}

function levelOfStyle(abstract: AbstractList, style: string | null): number {
  for (const [level, each] of abstract.levels) if (style !== null && each.style === style) return level;
  return 0;
}

/** `definitions`: abstract lists by the numbering style that each defines. */
function followLink(
  abstract: AbstractList,
  definitions: ReadonlyMap<string | null, AbstractList>,
): AbstractList {
  if (abstract.link === null || abstract.levels.size > 0) return abstract;
  return definitions.get(abstract.link) ?? abstract;
}

async function readLists(file: OfficePackage, part: string) {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, List>();
  let abstract: AbstractList | null = null;
  let list: List | null = null;
  let level: Level | null = null;
  let overridden = 0;
  await readXml(file, part, {
    open(name, attribute) {
      const value = attribute("w:val");
      if (name === "w:abstractNum") {
        abstract = { levels: new Map(), link: null, defines: null };
        abstracts.set(attribute("w:abstractNumId") ?? "", abstract);
      } else if (name === "w:num") {
        list = { abstract: "", starts: new Map(), levels: new Map() };
        lists.set(attribute("w:numId") ?? "", list);
      } else if (name === "w:lvl") {
        level = { start: 1, format: "decimal", text: "", legal: false, restartAfter: null, style: null };
        const at = attribute("w:ilvl") ?? "0";
        // 0 to 8 (ECMA-376-1 17.9.6).
        if (/^[0-8]$/.test(at)) (list ?? abstract)?.levels.set(Number(at), level);
      } else if (level) Object.assign(level, LEVEL.get(name)?.(value, attribute));
      if (name === "w:abstractNumId" && list) list.abstract = value ?? "";
      if (name === "w:numStyleLink" && abstract) abstract.link = value ?? null;
      if (name === "w:styleLink" && abstract) abstract.defines = value ?? null;
      if (name === "w:lvlOverride") overridden = Number(attribute("w:ilvl") ?? 0);
      if (name === "w:startOverride") list?.starts.set(overridden, Number(value ?? 1));
    },
    close(name) {
      if (name === "w:lvl") level = null;
      if (name === "w:num") list = null;
      if (name === "w:abstractNum") abstract = null;
    },
  });
  return { abstracts, lists };
}

const LEVEL = new Map<string, (value: string | undefined, attribute: Attribute) => Partial<Level>>([
  ["w:start", (value) => ({ start: Number(value ?? 1) })],
  [
    "w:numFmt",
    (value, attribute) => ({ format: (value === "custom" ? attribute("w:format") : value) ?? "decimal" }),
  ],
  ["w:lvlText", (value) => ({ text: (value ?? "").slice(0, LONGEST) })],
  ["w:isLgl", (value) => ({ legal: isOn(value) })],
  ["w:lvlRestart", (value) => ({ restartAfter: Number(value ?? 0) })],
  ["w:pStyle", (value) => ({ style: value ?? null })],
]);
