import type { RuleInfo } from "../../../shared/checks/rules/rule.ts";
import { RULES } from "../../../shared/checks/rules/rules.ts";

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RuleInfo[];
}

/** By what they look at, as their ids say; whatever is left belongs to the last. */
const FAMILIES: readonly { readonly title: string; readonly ids: RegExp }[] = [
  { title: "结构和文字", ids: /^(?:[TPYW]\d|E2$)/ },
  { title: "数字、金额和编码", ids: /^[NBC]\d/ },
  { title: "目标和指标", ids: /^/ },
];

/** Every rule, in the catalogue's order. */
export const RULE_GROUPS: readonly RuleGroup[] = FAMILIES.map(({ title }, at) => ({
  title,
  rules: RULES.filter(({ id }) => FAMILIES.findIndex(({ ids }) => ids.test(id)) === at),
}));
