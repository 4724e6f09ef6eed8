import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { bundle } from "../../build/bundle.ts";
import { CHAPTERS, helpPages, TASKS } from "../../renderer/dialogs/help/pages/pages.ts";
import { KEY_GROUPS } from "../../renderer/shell/keys/key-groups.ts";
import { ERROR_GROUPS } from "../../shared/errors/error-code.ts";
import { root } from "./packages.ts";

// The preview is as wide as the window lets it.
vi.hoisted(() => vi.stubGlobal("window", { innerWidth: 1600 }));

describe("the manual beside the program", () => {
  let html = "";
  beforeAll(async () => {
    await bundle();
    html = readFileSync(join(root, "dist/manual.html"), "utf8");
  });

  test("has every page, every error and every key", () => {
    const pages = helpPages(KEY_GROUPS);
    for (const id of CHAPTERS.flatMap((chapter) => chapter.pages)) {
      expect(html).toContain(`<article id="${id}"><h2>${pages[id].title}</h2>`);
      expect(html).toContain(`href="#${id}"`);
    }
    for (const code of ERROR_GROUPS.flatMap(({ errors }) => Object.keys(errors)))
      expect(html).toContain(`代号 ${code}）`);
    for (const [key, does] of KEY_GROUPS.flatMap(({ keys }) => keys))
      expect(html).toContain(`<dt>${key}</dt><dd>${does}</dd>`);
  });

  test("is one file that needs no script: its pictures are in it", () => {
    expect(html).not.toContain("<script");
    const pictures = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, source]) => source ?? "");
    expect(pictures.length).toBeGreaterThanOrEqual(TASKS.length);
    for (const source of pictures) expect(source).toMatch(/^data:image\/webp;base64,UklGR/);
    expect(html).not.toMatch(/\b(?:src|href)="(?!data:|#)/);
  });
});
