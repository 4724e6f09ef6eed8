/**
 * EQ fields, which Word never stores a result for: characters in a ring, joined ones, pinyin above, fractions, roots (Word's “Field
 * codes: Eq field”; [MS-OE376] 2.1.508). What they print is given in a line: 1/3 for a fraction, ⑮ for a 15 in a ring.
 */
export interface EquationText {
  readonly text: string;
  /** Pinyin and other small print above the text. */
  readonly above: string;
}

/** `code` without the field's name and general switches. */
export function equationText(code: string): EquationText {
  const reader = new EquationReader(code);
  return { text: reader.all(), above: reader.above.join("") };
}

/** An argument as it prints, and whether it is raised or lowered. */
interface Part {
  readonly text: string;
  readonly script: boolean;
}

/** Deeper than anybody nests them. */
const DEEPEST = 20;

const OPTIONS = "(?:\\\\(?:(?:lc|rc|bc|fc|vc)\\s*\\\\.|(?!(?:lc|rc|bc|fc|vc))[a-z]{2}\\s*-?\\d*)\\s*)*";
/** \f, \o\ac, \s\up 9, \b\bc\{ in front of their brackets; the second of \s\up 8(a)\do 8(b) stands by itself. */
const INSTRUCTION = new RegExp(
  `^\\\\(?:(up|do|ai|di)\\s*-?\\d*\\s*|([abdfilorsx])\\s*(${OPTIONS}))(?=\\()`,
  "i",
);
const LONGEST_HEAD = 100;

class EquationReader {
  readonly above: string[] = [];
  readonly #code: string;
  #at = 0;
  #depth = 0;

  constructor(code: string) {
    this.#code = code;
  }

  all(): string {
    let text = "";
    while (this.#at < this.#code.length) {
      text += this.#part("").text;
      // A bracket or separator that belongs to nothing.
      if (this.#at < this.#code.length) text += this.#code[this.#at++];
    }
    return text.trim();
  }

  /** Up to a closing bracket or the separator, neither of them taken. */
  #part(separator: string): Part {
    const parts: Part[] = [];
    let text = "";
    let brackets = 0;
    while (this.#at < this.#code.length) {
      const character = this.#code[this.#at] ?? "";
      if (character === "\\") {
        const read = this.#afterStroke();
        if (typeof read !== "string") parts.push(read);
        text += typeof read === "string" ? read : read.text;
        continue;
      }
      if (brackets === 0 && (character === ")" || (separator !== "" && character === separator))) break;
      brackets += character === "(" ? 1 : character === ")" ? -1 : 0;
      text += character;
      this.#at += 1;
    }
    const [only] = parts;
    return {
      text,
      script: parts.length === 1 && only !== undefined && only.script && only.text === text.trim(),
    };
  }

  /** An escaped character, or what an instruction prints. */
  #afterStroke(): Part | string {
    const rest = this.#code.slice(this.#at, this.#at + LONGEST_HEAD);
    const [head, instruction, letter, options = ""] = INSTRUCTION.exec(rest) ?? [];
    if (head === undefined) {
      this.#at += 2;
      return rest.charAt(1);
    }
    this.#at += head.length;
    const args = this.#arguments();
    if (args === null) return { text: "", script: false };
    const name = letter?.toLowerCase() ?? "s";
    return { text: this.#printed(name, options + (instruction ?? ""), args), script: name === "s" };
  }

  /** Null where no bracket opens. */
  #arguments(): Part[] | null {
    if (this.#depth === DEEPEST) return null;
    this.#depth += 1;
    const separator = this.#separator(this.#at + 1);
    this.#at += 1;
    const args = [this.#part(separator)];
    while (this.#code[this.#at] === separator) {
      this.#at += 1;
      args.push(this.#part(separator));
    }
    this.#at += 1;
    this.#depth -= 1;
    return args;
  }

  /** Which of , and ; parts arguments is a setting of the system; where both stand, it is the semicolon, and the comma a decimal one. */
  #separator(from: number): string {
    let brackets = 0;
    for (let at = from; at < this.#code.length && brackets >= 0; at++) {
      const character = this.#code[at];
      if (character === "\\") at += 1;
      else if (character === "(") brackets += 1;
      else if (character === ")") brackets -= 1;
      else if (character === ";" && brackets === 0) return ";";
    }
    return ",";
  }

  #printed(letter: string, options: string, args: readonly Part[]): string {
    const texts = args.map(({ text }) => text.trim());
    const [first = "", second = ""] = texts;
    switch (letter) {
      case "a":
        return texts.join(" ").trim();
      case "b":
        return bracketed(options, texts.join(","));
      // Only moves what follows.
      case "d":
        return "";
      case "f":
        return `${operand(first)}/${operand(second)}`;
      case "i":
        return `${integral(options)}${limits(first, second)}${texts[2] ?? ""}`;
      case "l":
        return texts.join(",");
      case "o":
        return this.#over(args);
      case "r":
        return args.length < 2
          ? `√${operand(first)}`
          : `${ROOTS.get(first) ?? `${first}√`}${operand(second)}`;
      default:
        return texts.join("");
    }
  }

  /** Printed over one another: a ring and what is in it, pinyin and its characters, or all of them. */
  #over(args: readonly Part[]): string {
    const filled = args
      .map(({ text, script }) => ({ text: text.trim(), script }))
      .filter(({ text }) => text !== "");
    const inside = filled.filter(({ text }) => !FRAMES.test(text));
    const frame = filled.find(({ text }) => FRAMES.test(text))?.text;
    const joined = (parts: readonly Part[]) => parts.map(({ text }) => text).join("");
    if (frame !== undefined && inside.length > 0) return inFrame(frame, joined(inside)) ?? joined(inside);
    const base = filled.filter(({ script }) => !script);
    if (base.length === 0 || base.length === filled.length) return joined(filled);
    this.above.push(joined(filled.filter(({ script }) => script)));
    return joined(base);
  }
}

/** The shapes that Word and WPS put around a character. */
const FRAMES = /^[○◯〇□▢△▽◇◊◎●■]$/;
const ROOTS: ReadonlyMap<string, string> = new Map([
  ["2", "√"],
  ["3", "∛"],
  ["4", "∜"],
]);

/** ①, ㉑, ㊱: characters that are a number in a ring, to 50, by Unicode; a letter, a few Han; a ticked box. */
function inFrame(frame: string, inside: string): string | null {
  if (/[□▢]/.test(frame)) return TICKED.get(inside) ?? null;
  if (!/[○◯〇◎]/.test(frame)) return null;
  return RINGED.get(inside.normalize("NFKC")) ?? null;
}

const TICKED: ReadonlyMap<string, string> = new Map([
  ["√", "☑"],
  ["✓", "☑"],
  ["✔", "☑"],
  ["×", "☒"],
  ["✗", "☒"],
  ["✕", "☒"],
]);

/** What each enclosed character decomposes to (Unicode, <circle>). */
const RINGED: ReadonlyMap<string, string> = new Map(
  [
    [0x2460, 0x2473],
    [0x24b6, 0x24ea],
    [0x3251, 0x325f],
    [0x3280, 0x32b0],
    [0x32b1, 0x32bf],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, index): [string, string] => {
      const ringed = String.fromCodePoint(from + index);
      return [ringed.normalize("NFKC"), ringed];
    }),
  ),
);

function bracketed(options: string, text: string): string {
  const side = (name: string) => new RegExp(`\\\\${name}\\s*\\\\(.)`, "i").exec(options)?.[1];
  const both = side("bc");
  const left = side("lc") ?? both;
  const right = side("rc") ?? (both === undefined ? undefined : (CLOSING.get(both) ?? both));
  return left === undefined && right === undefined ? `(${text})` : `${left ?? ""}${text}${right ?? ""}`;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
]);

function integral(options: string): string {
  if (/\\su/i.test(options)) return "∑";
  if (/\\pr/i.test(options)) return "∏";
  return /\\[fv]c\s*\\(.)/i.exec(options)?.[1] ?? "∫";
}

function limits(lower: string, upper: string): string {
  return lower === "" && upper === "" ? "" : `(${lower}→${upper})`;
}

/** In a line a sum over a line needs its brackets. */
export function operand(text: string): string {
  return /[-+−×÷*/=\s]/.test(text) && !/^[-+−]?[\d.]+$/.test(text) ? `(${text})` : text;
}
