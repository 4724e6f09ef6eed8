import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const RENDERER = fileURLToPath(new URL("../../../renderer/", import.meta.url));
/** Paper is white in every theme, its print black; the manual is a file of its own, read and printed outside the program. */
const LITERAL = ["styles/tokens.css", "features/preview/preview.css", "dialogs/help/manual.css"];

describe("colours of the interface", () => {
  const sheets = globSync("**/*.css", { cwd: RENDERER }).map((path) => path.replaceAll("\\", "/"));

  it("come from the tokens, which have each for the light and the dark theme", () => {
    const literal = sheets
      .filter((path) => !LITERAL.includes(path))
      .flatMap((path) =>
        readFileSync(RENDERER + path, "utf8")
          .replace(/url\("[^"]*"\)/g, "")
          .split("\n")
          .filter((line) =>
            /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(|:[^;]*\b(?:white|black|gray|grey)\b(?!-)/i.test(line),
          )
          .map((line) => `${path}: ${line.trim()}`),
      );
    expect(literal).toEqual([]);
  });

  it("that a sheet asks for are there", () => {
    const tokens = new Set(
      readFileSync(`${RENDERER}styles/tokens.css`, "utf8").match(/--[a-z0-9-]+(?=:)/g) ?? [],
    );
    const all = sheets.map((path) => ({ path, text: readFileSync(RENDERER + path, "utf8") }));
    const own = new Set(all.flatMap(({ text }) => text.match(/--[a-z0-9-]+(?=:)/g) ?? []));
    const unknown = all.flatMap(({ path, text }) =>
      [...text.matchAll(/var\((--[A-Za-z0-9-]+)/g)]
        .map(([, name]) => name ?? "")
        .filter((name) => !tokens.has(name) && !own.has(name) && !isFluent(name))
        .map((name) => `${path}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});

/** Fluent's own: camel case after two dashes, as `--colorNeutralForeground1`. */
function isFluent(name: string): boolean {
  return /^--[a-z]+[A-Z]/.test(name);
}
