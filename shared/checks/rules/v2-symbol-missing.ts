import { printed, valueForm } from "../text/indicator-form.ts";
import { usualSymbol } from "../text/indicator-kinds.ts";
import { shown } from "../text/shown.ts";
import type { Rule } from "./rule.ts";

/** Without a symbol nobody knows whether more or less would be better. A date needs none; a mixed value is V1's. */
export const v2SymbolMissing: Rule = {
  id: "V2",
  title: "定量指标缺少符号",
  severity: "warning",
  example: { wrong: "9人", right: "≥9人" },
  on: "part",
  row: (row) => {
    if (row.symbol !== "" || row.number === "" || valueForm(row) !== "plain") return null;
    const symbol = usualSymbol(row);
    return {
      field: "symbol",
      message: `定量指标“${shown(printed(row))}”缺少符号。`,
      quote: "",
      advice: `写明符号，如“${symbol}${shown(printed(row))}”。`,
      fix: { title: `改为“${symbol}${shown(printed(row))}”，请确认`, safe: false, texts: { symbol } },
    };
  },
};
