import { RULES } from "../../shared/checks/rules/rules.ts";
import { PROFILES } from "../../shared/layout/profile.ts";

const NAMES = [...RULES.map(({ id }) => id), ...PROFILES.map(({ name }) => name)];
const INNER = new RegExp(`(?<![\\w.-])(?:${NAMES.join("|")})(?![\\w-])`, "g");

/** Numbers of rules and names of layouts in words that a person reads: those are for programs. */
export function innerNamesIn(words: string): readonly string[] {
  return [...new Set(words.match(INNER))];
}
