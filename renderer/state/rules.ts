import { useEffect } from "react";
import { create } from "zustand";
import type { RuleInfo } from "../../shared/checks/rules/rule.ts";
import { tellFailure } from "./messages.ts";
import { runtime } from "./runtime.ts";

/** The page runs no rule by itself, so it has none of them: the host says what they are. */
const useListed = create<{ readonly rules: readonly RuleInfo[] }>(() => ({ rules: [] }));
let asked = false;

async function ask(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    useListed.setState({ rules: await runtime.call("rules.list", {}) });
  } catch (error) {
    asked = false;
    tellFailure("没有列出各项检查", error);
  }
}

/** Every check, in the catalogue's order; none until the host has answered. */
export function useRules(): readonly RuleInfo[] {
  const { rules } = useListed();
  useEffect(() => void ask(), []);
  return rules;
}
