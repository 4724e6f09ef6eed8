import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ERROR_GROUPS } from "../../../shared/errors/error-code.ts";

const ROOT = join(import.meta.dirname, "../../..");
const explained = ERROR_GROUPS.flatMap(({ errors }) => Object.entries(errors));

describe("the explanations of errors", () => {
  // That none is missing is a matter of types: AppError takes no other code.
  it("are of codes that the program uses, each once", () => {
    const files = globSync("{electron,renderer,shared}/**/*.{ts,tsx}", { cwd: ROOT }).filter(
      (file) => !file.startsWith(join("shared", "errors")),
    );
    const program = files.map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
    const codes = explained.map(([code]) => code);
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !program.includes(`"${code}"`))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("say what happened, why, and what to do", () => {
    for (const [code, { title, why, mend }] of explained) {
      expect(title, code).toMatch(/\p{Script=Han}{2}/u);
      expect(title, code).not.toMatch(/。$/);
      expect(why, code).toMatch(/。$/);
      expect(mend, code).toMatch(/。$/);
    }
  });
});
