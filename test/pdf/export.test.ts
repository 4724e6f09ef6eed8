import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Session } from "../../electron/services/session.ts";
import type { Input, MethodName, Output } from "../../shared/api/api.ts";
import { filesIn, runCli } from "../cli/run-cli.ts";
import { LETING_JSON } from "../fixtures/paths.ts";
import { data, startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { whyNoFonts } from "./written-pdf.ts";

/** PDF by way of the contract and of the command line. */

const why = await whyNoFonts();

interface TestSession {
  readonly session: Session;
  readonly folder: string;
  readonly heard: { readonly event: string; readonly data: unknown }[];
  readonly call: <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;
}

function listening(): TestSession {
  const { session, folder } = startSession();
  const heard: { event: string; data: unknown }[] = [];
  session.on((event, told) => heard.push({ event, data: told }));
  const call: TestSession["call"] = (method, input) => data(session, method, input);
  return { session, folder, heard, call };
}

describe("export.run", () => {
  it("writes a PDF in the worker, tells how far it is, and names the stand-ins", async (ctx) => {
    if (why !== null) return ctx.skip(why);
    const { folder, heard, call } = listening();
    await call("book.openSample", { job: "s" });
    const out = join(folder, "文本.pdf");
    const result = await call("export.run", { job: "e", out, overwrite: false });
    expect(readFileSync(out).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(result).toMatchObject({ path: out, bytes: readFileSync(out).length, missingCharacters: [] });
    expect(result.pages.entries.map(({ page }) => page)).toEqual([
      1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25,
    ]);
    const status = await call("fonts.status", {});
    const replaced = status.filter(({ exact }) => !exact).map(({ wanted, used }) => ({ wanted, used }));
    expect(result.fonts).toEqual(replaced);
    const progress = heard.filter(({ event }) => event === "job.progress").map(({ data }) => data);
    expect(progress).toContainEqual({ job: "e", stage: "正在排版", done: 31, total: 31 });
  });

  it("has nothing to say of fonts where the file names them only", async () => {
    const { folder, call } = listening();
    await call("book.openSample", { job: "s" });
    const out = join(folder, "文本.docx");
    expect(await call("export.run", { job: "e", out, overwrite: false })).toMatchObject({
      fonts: [],
      missingCharacters: [],
    });
  });

  it("cancels: no file", async (ctx) => {
    if (why !== null) return ctx.skip(why);
    const { session, folder, call } = listening();
    await call("book.openSample", { job: "s" });
    const out = join(folder, "取消.pdf");
    const running = session.call("export.run", { job: "e", out, overwrite: false });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await call("job.cancel", { job: "e" });
    expect(await running).toMatchObject({ error: { code: "cancelled" } });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.includes("tmp"))).toEqual([]);
  });
});

describe("fonts.status", () => {
  it("lists the fonts of the default layout where no book is open", async () => {
    const status = await listening().call("fonts.status", {});
    expect(status.map(({ wanted }) => wanted).toSorted()).toEqual(
      ["仿宋_GB2312", "宋体", "方正小标宋简体", "楷体_GB2312", "黑体"].toSorted(),
    );
    for (const { wanted, used, exact } of status) expect(exact).toBe(used === wanted);
  });
});

describe("the command line", () => {
  it("exports a PDF and says on one line what stands in for what", (ctx) => {
    if (why !== null) return ctx.skip(why);
    const folder = temporaryFolder();
    expect(runCli(folder, "import", LETING_JSON, "--out", "a.jxwb").status).toBe(0);
    const { status, stdout, stderr } = runCli(folder, "export", "a.jxwb", "--out", "a.pdf");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").length).toBeLessThanOrEqual(2);
    expect(readFileSync(join(folder, "a.pdf")).toString("latin1")).toMatch(/^%PDF-1\.7[\s\S]*%%EOF\s*$/);
    expect(filesIn(folder)).toEqual(["a.jxwb", "a.pdf"]);
  });

  it("says what a PDF shows as boxes", (ctx) => {
    if (why !== null) return ctx.skip(why);
    const folder = temporaryFolder();
    const json = readFileSync(LETING_JSON, "utf8").replace("总体绩效目标", "总体\u{10fffd}目标");
    writeFileSync(join(folder, "b.json"), json);
    runCli(folder, "import", "b.json", "--out", "a.jxwb");
    const { stdout } = runCli(folder, "export", "a.jxwb", "--out", "a.pdf");
    expect(stdout).toContain("1 个字符，PDF 中印成方框：\u{10fffd}\n");
  });
});
