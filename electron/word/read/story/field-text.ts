import { equationText } from "./equation.ts";
import { numberText } from "./number-text.ts";
import { isOn } from "./styles.ts";
import { isSymbolFont } from "./symbols.ts";

/** What a form field of a document asks and was answered (ECMA-376-1 17.16.5.20 to 22, w:ffData). */
export interface FormField {
  /** Of a drop-down list: the entries, and the number of the one chosen. */
  readonly entries: string[];
  result: number | null;
  /** Number of an entry, state of a box or text, where nothing was answered. */
  standard: string | null;
  checked: boolean | null;
}

/** What a field prints that the file has no result for. */
export type FieldText =
  | { readonly kind: "text"; readonly text: string; readonly above?: string }
  | { readonly kind: "symbol"; readonly font: string; readonly code: string }
  /** Only Word or the day of printing knows. */
  | { readonly kind: "unknown" };

/** Numbers of AUTONUM and LISTNUM fields, as they follow one another. */
export type FieldNumbers = Map<string, number>;

/** Fields that print nothing: entries of indexes, variables, jumps. A field of contents prints ours. */
const SILENT =
  /^(?:TOC|TC|XE|TA|RD|SET|ASK|NEXT|NEXTIF|SKIPIF|PRIVATE|ADVANCE|SHAPE|EMBED|CONTROL|HTMLCONTROL|ADDIN|DATA|PRINT)$/;
/** Fields that always print something: without it the result was not stored. Others may have come out blank. */
const NEVER_BLANK =
  /^(?:PAGE|PAGEREF|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|EDITTIME|SEQ|FILENAME|FILESIZE|NUMWORDS|NUMCHARS|REVNUM|=.*)$/;

/**
 * @param code whole, as in the file
 * @param stored the file has a result, which is blank
 */
export function fieldText(
  code: string,
  stored: boolean,
  form: FormField | null,
  numbers: FieldNumbers,
): FieldText {
  const [, name = "", rest = ""] = /^\s*(=|\S*)\s*([\s\S]*)$/.exec(code) ?? [];
  const said = withoutGeneralSwitches(rest);
  switch (name.toUpperCase()) {
    case "EQ":
      return { kind: "text", ...equationText(said) };
    case "MACROBUTTON":
    case "GOTOBUTTON":
      return { kind: "text", text: said.replace(/^(?:"[^"]*"|\S+)\s*/, "") };
    case "SYMBOL":
      return symbolOf(rest);
    case "QUOTE":
      return { kind: "text", text: unquoted(said) };
    case "FORMDROPDOWN":
      return { kind: "text", text: form?.entries[form.result ?? Number(form.standard ?? 0)] ?? "" };
    case "FORMCHECKBOX":
      return { kind: "text", text: isChecked(form) ? "☑" : "☐" };
    case "FORMTEXT":
      return { kind: "text", text: stored ? "" : (form?.standard ?? "") };
    case "AUTONUM":
    case "AUTONUMLGL":
    case "AUTONUMOUT":
      return { kind: "text", text: automaticNumber(name.toUpperCase(), rest, numbers) };
    case "LISTNUM":
      return { kind: "text", text: listNumber(rest, numbers) };
    default: {
      const blank =
        SILENT.test(name.toUpperCase()) || name === "" || (stored && !NEVER_BLANK.test(name.toUpperCase()));
      return blank ? { kind: "text", text: "" } : { kind: "unknown" };
    }
  }
}

function isChecked(form: FormField | null): boolean {
  return form?.checked ?? (form !== null && form.standard !== null && isOn(form.standard));
}

/** \* MERGEFORMAT, \* "Font:宋体", \# "0.00", \@ "yyyy" (ECMA-376-1 17.16.4). */
function withoutGeneralSwitches(text: string): string {
  return text.replaceAll(/\\[*#@]\s*(?:"[^"]*"|[^\s\\]+)/g, "").trim();
}

function unquoted(text: string): string {
  return /^"([\s\S]*)"$/.exec(text)?.[1] ?? text;
}

/** SYMBOL 168 \f Wingdings: a character of that font, of the system's code page, or with \u of Unicode. */
function symbolOf(said: string): FieldText {
  const [, written = ""] = /^"?([^\s"\\]+)"?/.exec(said) ?? [];
  const code = /^0x[\da-f]+$|^\d+$/i.test(written) ? Number(written) : Number.NaN;
  if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return { kind: "unknown" };
  const font = /\\f\s*(?:"([^"]*)"|(\S+))/i.exec(said);
  const plain = code < 0x100 && !/\\u\b/i.test(said) ? windows1252(code) : code;
  const named = font?.[1] ?? font?.[2] ?? "";
  return { kind: "symbol", font: named, code: (isSymbolFont(named) ? code : plain).toString(16) };
}

function windows1252(code: number): number {
  return new TextDecoder("windows-1252").decode(Uint8Array.of(code)).charCodeAt(0);
}

/** Paragraphs with such a field count on through the text (ECMA-376-1 17.16.5.4 to 6); \s says what stands behind the number. */
function automaticNumber(name: string, said: string, numbers: FieldNumbers): string {
  const next = (numbers.get(name) ?? 0) + 1;
  numbers.set(name, next);
  const behind = /\\s\s*(\S)/i.exec(said)?.[1] ?? ".";
  return numberText(next, name === "AUTONUMOUT" ? "upperRoman" : "decimal") + behind;
}

/** The levels of Word's three lists: a number's format and what stands around it. */
const LEVELS: Readonly<
  Record<"number" | "outline" | "legal", readonly (readonly [string, string, string])[]>
> = {
  number: [
    ["", "decimal", ")"],
    ["", "lowerLetter", ")"],
    ["", "lowerRoman", ")"],
    ["(", "decimal", ")"],
    ["(", "lowerLetter", ")"],
    ["(", "lowerRoman", ")"],
    ["", "decimal", "."],
    ["", "lowerLetter", "."],
    ["", "lowerRoman", "."],
  ],
  outline: [
    ["", "upperRoman", "."],
    ["", "upperLetter", "."],
    ["", "decimal", "."],
    ["", "lowerLetter", ")"],
    ["(", "decimal", ")"],
    ["(", "lowerLetter", ")"],
    ["(", "lowerRoman", ")"],
    ["(", "lowerLetter", ")"],
    ["(", "lowerRoman", ")"],
  ],
  legal: Array.from({ length: 9 }, () => ["", "decimal", "."] as const),
};

/** LISTNUM NumberDefault \l 2 \s 5 (ECMA-376-1 17.16.5.32). */
function listNumber(said: string, numbers: FieldNumbers): string {
  const [, named = ""] = /^"?([^\s"\\]*)/.exec(said) ?? [];
  const list = /^outline/i.test(named) ? "outline" : /^legal/i.test(named) ? "legal" : "number";
  const level = Math.min(Math.max(Number(/\\l\s*(\d)/i.exec(said)?.[1] ?? 1), 1), 9);
  const start = /\\s\s*(\d+)/i.exec(said)?.[1];
  const key = (at: number) => `LISTNUM ${named.toLowerCase()} ${at}`;
  const next = start === undefined ? (numbers.get(key(level)) ?? 0) + 1 : Number(start);
  numbers.set(key(level), next);
  for (let deeper = level + 1; deeper <= 9; deeper++) numbers.delete(key(deeper));
  if (list === "legal")
    return `${Array.from({ length: level }, (_, at) => numbers.get(key(at + 1)) ?? 1).join(".")}.`;
  const [before = "", format = "decimal", behind = ""] = LEVELS[list][level - 1] ?? [];
  return before + numberText(next, format) + behind;
}
