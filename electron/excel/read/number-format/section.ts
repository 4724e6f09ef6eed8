import { TOKEN_CONDITION, TOKEN_TEXT, type Token } from "numfmt";

/** The section of a format that shows a number (ECMA-376-1 18.8.31): by its conditions, or by its sign. */
export function sectionFor(sections: readonly (readonly Token[])[], value: number): readonly Token[] {
  const numeric = sections.slice(0, 3).filter((tokens) => !tokens.some(({ type }) => type === TOKEN_TEXT));
  const found = numeric.findIndex(
    (tokens, at) =>
      at === numeric.length - 1 || holds(conditionOf(tokens) ?? bySign(at, numeric.length), value),
  );
  return numeric[found] ?? [];
}

interface Condition {
  readonly sign: string;
  readonly than: number;
}

function conditionOf(tokens: readonly Token[]): Condition | null {
  const token = tokens.find(({ type }) => type === TOKEN_CONDITION);
  const match = /^\[?([<>=]{1,2})\s*(-?[\d.]+(?:E[+-]?\d+)?)\]?$/i.exec(String(token?.value ?? ""));
  return match ? { sign: match[1] ?? "", than: Number(match[2]) } : null;
}

function bySign(at: number, count: number): Condition {
  if (at > 0) return { sign: "<", than: 0 };
  return { sign: count === 2 ? ">=" : ">", than: 0 };
}

function holds({ sign, than }: Condition, value: number): boolean {
  switch (sign) {
    case "<":
      return value < than;
    case ">":
      return value > than;
    case "<=":
      return value <= than;
    case ">=":
      return value >= than;
    case "<>":
      return value !== than;
    default:
      return value === than;
  }
}
