import { AppError } from "../../shared/error.ts";
import { layoutTitled, PROFILES } from "../../shared/layout/profile.ts";

/** The layout that `--layout` names, by its short name or its title. @throws AppError `layout-unknown`, which lists both. */
export function layoutOption(words: string): string {
  const layout = layoutTitled(words);
  if (PROFILES.some(({ name }) => name === layout)) return layout;
  const known = PROFILES.map(({ name, title }) => `${name}（${title}）`).join("、");
  throw new AppError("layout-unknown", `没有名为“${words}”的版式。可用的版式：${known}。`);
}
