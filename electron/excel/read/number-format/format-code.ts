import { TOKEN_BREAK, TOKEN_FILL, TOKEN_GROUP, TOKEN_SKIP, type Token, tokenize } from "numfmt";

/** A number format of a workbook (ECMA-376-1 18.8.31), as Chinese Excel understands it. */
export interface FormatCode {
  /** As the renderer wants it: thousands are not parted, nothing pads. */
  readonly code: string;
  /** The same in its parts: for positive, negative numbers, zero, texts. */
  readonly sections: readonly (readonly Token[])[];
  /** Of the names of days and months that the code does not name a language for. */
  readonly locale: "en" | "zh-CN";
}

/** What stands only for the width or the looks of a cell. */
const LOOKS: ReadonlySet<Token["type"]> = new Set([TOKEN_FILL, TOKEN_GROUP, TOKEN_SKIP]);

/** Quoted, escaped and bracketed pieces, which say nothing of the code; else what Chinese Excel writes otherwise. */
const PIECES = /"[^"]*"|\\.|\[[^\]]*\]|[_*].|!(.)|上午\/下午|[GＧ][/／]通用格式/gi;

/** In brackets: conditions, languages, numerals, elapsed time. Colours, in any language, and [ENG] change nothing that we read. */
const MEANS = /^\[(?:[<>=$].*|h+|m+|s+|(?:DB|Nat)Num\d+)\]$/i;

export function formatCode(written: string): FormatCode {
  let chinese = /\[\$/.test(written);
  const adapted = written.replace(PIECES, (piece: string, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    if (piece.endsWith("通用格式")) return "General";
    if (piece.startsWith("[") && !MEANS.test(piece)) return "";
    if (piece !== "上午/下午") return piece;
    chinese = true;
    return "AM/PM";
  });
  const sections: Token[][] = [[]];
  for (const token of tokenize(adapted)) {
    if (token.type === TOKEN_BREAK) sections.push([]);
    else if (!LOOKS.has(token.type)) sections.at(-1)?.push(token);
  }
  // “aaaa” is a Chinese week day; “ddd” and “mmm” without a language are English ones, in Chinese Excel too.
  const weekday = sections.flat().some(({ value }) => /^a{3,}$/i.test(String(value)));
  return {
    code: sections.map((tokens) => tokens.map(({ raw }) => raw).join("")).join(";"),
    sections,
    locale: chinese || weekday ? "zh-CN" : "en",
  };
}
