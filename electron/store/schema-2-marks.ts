import type { Frozen } from "./frozen.ts";

/**
 * Marks of schema 2 stood on one text: that of a field, those of several joined by a sign, or what the rule said of a place
 * without a text of its own. The names are those of that schema, whatever fields there are today.
 */

const ROW = ["level1", "level2", "level3", "description", "symbol", "number", "unit", "basis"];
const TEXTS = ["agencyCode", "agencyName", "code", "name", "fundsUse", "goal"];
const BUDGET = ["budget.total", "budget.fiscal", "budget.other"];
const PLAN = ["plan.0", "plan.1", "plan.2", "plan.3"];

/** The mark with its texts by the names of their fields; under "" what the rule said. A mark that is taken away has no texts. */
export function splitMark({ text, fields = text, ...mark }: Frozen): Frozen {
  return typeof fields === "string" ? { ...mark, fields: split(mark, fields) } : mark;
}

function split({ table, field }: Frozen, text: string): Frozen {
  const name = String(field);
  if (table === "paragraph") return { text };
  if (table === "section" && name === "title") return { title: text };
  if (table === "indicator" && name === "") return parts(ROW, text, "\t");
  if (table === "indicator" && ROW.includes(name)) return { [name]: text };
  if (table === "project" && name === "budget") return parts(BUDGET, text, "/");
  if (table === "project" && name === "spendingPlan") return parts(PLAN, text, "/");
  if (table === "project" && [...TEXTS, ...BUDGET].includes(name)) return { [name]: text };
  return { "": text };
}

/** Where one of the texts has the sign in it, nothing says which: then they stay together, under all of their names. */
function parts(names: readonly string[], text: string, sign: string): Frozen {
  const texts = text.split(sign);
  if (texts.length !== names.length) return { [names.join("\t")]: text };
  return Object.fromEntries(names.map((name, at) => [name, texts[at]]));
}
