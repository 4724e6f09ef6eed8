import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { reportOf } from "../../electron/report/report-rows.ts";
import { wordsOf } from "../../renderer/dialogs/help/pages/page.ts";
import { helpPages } from "../../renderer/dialogs/help/pages/pages.ts";
import { KEY_GROUPS } from "../../renderer/shell/keys/key-groups.ts";
import { DEFAULT_LAYOUT } from "../../shared/book/model.ts";
import { RULES } from "../../shared/checks/rules/rules.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { ERROR_GROUPS } from "../../shared/errors/error-code.ts";
import { layoutTitle, layoutTitled, profileNamed } from "../../shared/layout/profile.ts";
import { letingBook } from "../fixtures/paths.ts";
import { innerNamesIn } from "../support/inner-names.ts";

vi.hoisted(() => vi.stubGlobal("window", { innerWidth: 1600 }));

const ROOT = join(import.meta.dirname, "../..");

describe("the words that a user reads", () => {
  const book = letingBook();
  const { problems } = checkBook({ book });

  it("name a check by its title, which no two share, and a layout by its own", () => {
    const titles = RULES.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(layoutTitled(layoutTitle(DEFAULT_LAYOUT))).toBe(DEFAULT_LAYOUT);
    expect(() => profileNamed("没有的")).toThrow("可用的版式：“河北版式”");
  });

  it("hold no number of a rule and no name of a layout", () => {
    const pages = Object.values(helpPages(KEY_GROUPS));
    const words = [
      ...RULES.flatMap(({ title, source = "", example }) => [title, source, example.wrong, example.right]),
      ...problems.flatMap(({ message, advice = "", fix }) => [message, advice, fix?.title ?? ""]),
      ...ERROR_GROUPS.flatMap(({ errors }) => Object.values(errors)).flatMap(({ title, why, mend }) => [
        title,
        why,
        mend,
      ]),
      ...pages.flatMap(({ title, parts }) => [title, ...parts.flatMap(({ blocks }) => blocks.map(wordsOf))]),
      ...reportOf(
        book,
        problems,
        RULES.map(({ id }) => id),
        new Date(),
      ).remarks,
    ];
    expect(words.length).toBeGreaterThan(1000);
    expect(words.filter((each) => innerNamesIn(each).length > 0)).toEqual([]);
  });

  it("say 核对 of what last year left and 忽略 of problems", () => {
    const files = globSync("{electron,renderer,shared}/**/*.{ts,tsx}", { cwd: ROOT });
    const said = files.filter((file) =>
      /核对人|取消核对|已核对/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    const ofLastYear = /features\/carried\/|projects\/batch-dialog|keys\/window-keys|book\/carried/;
    expect(said.filter((file) => !ofLastYear.test(file.replaceAll("\\", "/")))).toEqual([]);
  });
});
