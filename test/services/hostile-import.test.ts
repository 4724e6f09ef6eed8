import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { runInWorker } from "../../electron/services/run-in-worker.ts";
import { createBookFile } from "../../electron/store/book-file.ts";
import { rpc } from "../browser/rpc.ts";
import { LETING_DOCX } from "../fixtures/paths.ts";
import { smallBook } from "../store/small-book.ts";
import { startServe } from "../support/serve.ts";
import { startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { unzip, zip } from "../support/zip.ts";
import { opening, paragraph, project, smallFile } from "../word/read/word-file.ts";

/** A document of 100 MB that is imported: paragraphs with long properties, and one project. */
async function largeFile(folder: string): Promise<string> {
  const properties = `<w:ind w:left="0"/>${" ".repeat(900)}`;
  const body = Array.from({ length: 100_000 }, (_, index) => paragraph(`第${index}段。`, properties)).join(
    "",
  );
  const path = join(folder, "大.docx");
  writeFileSync(path, await smallFile(opening() + body + project("甲")));
  return path;
}

it("100 MB are read while the host goes on answering", { timeout: 120_000 }, async () => {
  const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
  const file = await largeFile(temporaryFolder());
  const before = process.cpuUsage();
  let read = false;
  const running = session.call("import.run", { job: "i", files: [file], out: join(folder, "大") });
  void running.then(() => {
    read = true;
  });
  for (let call = 0; call < 20; call++) expect(await session.call("app.info", {})).toHaveProperty("data");
  expect(read).toBe(false);
  expect(await running).toMatchObject({ data: { rows: { projects: [{ name: "甲" }] } } });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(20);
  expect(readdirSync(folder).filter((name) => !name.startsWith(".~lock"))).toEqual(["大.jxwb"]);
});

it("is cancelled in the midst of it, and leaves nothing", { timeout: 120_000 }, async () => {
  const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
  const file = await largeFile(temporaryFolder());
  const input = { job: "i", files: [file], out: join(folder, "大") };
  const running = session.call("import.run", input);
  await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toHaveLength(1); // the draft
  await session.call("job.cancel", { job: "i" });
  expect(await running).toMatchObject({ error: { code: "cancelled" } });
  expect(readdirSync(folder)).toEqual([]);
  expect(await session.call("import.run", { ...input, files: [LETING_DOCX] })).toHaveProperty("data");
});

it("is cancelled while it still starts, as often as one likes", { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  const draft = join(folder, "draft.tmp");
  for (let run = 0; run < 8; run++) {
    const cancel = new AbortController();
    const task = { kind: "write-book", book: smallBook(), notes: [], draft } as const;
    const running = runInWorker<"write-book">(task, () => undefined, cancel.signal);
    setTimeout(() => cancel.abort(), run * 40);
    const ended = await running.then(
      () => "done",
      (error: unknown) => error,
    );
    if (ended !== "done") expect(ended).toMatchObject({ code: "cancelled" });
    rmSync(draft, { force: true });
  }
});

it("a worker that needs too much memory is ended with a clear word, the host is not", async () => {
  const folder = temporaryFolder();
  const draft = join(folder, "draft.tmp");
  const sources = [{ path: await largeFile(folder) }];
  const limit = 30; // MiB
  const running = runInWorker<"import">(
    { kind: "import", sources, draft },
    () => undefined,
    new AbortController().signal,
    limit,
  );
  await expect(running).rejects.toMatchObject({
    code: "file-too-large",
    message: expect.stringMatching(/内存不够.*拆成几个文件/),
  });
  expect(readdirSync(folder)).toEqual(["大.docx"]);
});

it("a refused file leaves nothing, and the book that is open stays", async () => {
  const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
  await createBookFile(join(folder, "旧.jxwb"), smallBook(), [], false);
  await session.call("book.open", { path: join(folder, "旧.jxwb") });
  const bomb = await zip(new Map([["word/document.xml", Buffer.alloc(100 * 1024 * 1024, 0x20)]]));
  const file = join(temporaryFolder(), "炸弹.docx");
  writeFileSync(file, bomb);
  const before = readdirSync(folder);
  for (const method of ["import.run", "import.read"]) {
    const input = method === "import.run" ? { files: [file], out: join(folder, "新") } : { file };
    expect(await session.call(method, { job: "i", ...input })).toMatchObject({
      error: { code: "import-unsafe" },
    });
    expect(readdirSync(folder)).toEqual(before);
  }
  expect(await session.call("book.get", {})).toHaveProperty("data");
});

it("of a file with macros the text is taken and the code is not", async () => {
  const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
  const secret = "Sub AutoOpen() Shell";
  const parts = await unzip(readFileSync(LETING_DOCX));
  const types = parts.get("[Content_Types].xml")?.toString("utf8") ?? "";
  parts.set(
    "[Content_Types].xml",
    Buffer.from(
      types.replace(
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        "vnd.ms-word.document.macroEnabled.main",
      ),
    ),
  );
  parts.set("word/vbaProject.bin", Buffer.from(secret.repeat(100)));
  const file = join(temporaryFolder(), "宏.docm");
  writeFileSync(file, await zip(parts));
  const out = join(folder, "宏.jxwb");
  expect(await session.call("import.run", { job: "i", files: [file], out })).toHaveProperty("data");
  expect(readFileSync(out).includes(secret)).toBe(false);
});

it("nothing that a file refers to is fetched", async () => {
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
  const { folder, session } = startSession({ userData: join(temporaryFolder(), "data") });
  const parts = await unzip(readFileSync(LETING_DOCX));
  const rels = "word/_rels/document.xml.rels";
  const kinds = ["styles", "numbering", "image", "attachedTemplate", "aFChunk", "comments", "hyperlink"];
  const external = kinds.map(
    (kind, index) =>
      `<Relationship Id="ext${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${url}" TargetMode="External"/>`,
  );
  const before = parts.get(rels)?.toString("utf8") ?? "";
  parts.set(rels, Buffer.from(before.replace("</Relationships>", `${external.join("")}</Relationships>`)));
  const file = join(temporaryFolder(), "外部.docx");
  writeFileSync(file, await zip(parts));
  const out = join(folder, "外部.jxwb");
  const reply = await session.call("import.run", { job: "i", files: [file], out });
  expect(reply).toHaveProperty("data.rows.projects.length", 9);
  expect(asked).toBe(0);
});

it("what a killed program left is removed a day later, and nothing else is", {
  timeout: 60_000,
}, async () => {
  const folder = temporaryFolder();
  const file = await largeFile(temporaryFolder());
  const { child, port, token, gone } = await startServe([]);
  const input = { job: "i", files: [file], out: join(folder, "大.jxwb") };
  const running = rpc(port, token, "import.run", input).catch(() => undefined);
  await expect.poll(() => readdirSync(folder).length, { timeout: 20_000 }).toBe(1);
  child.kill("SIGKILL");
  await Promise.all([gone, running]);
  const [draft = ""] = readdirSync(folder);
  expect(draft).toMatch(/^\.jxwb-\d+-[0-9a-f]{8}\.tmp$/);
  const own = join(folder, ".jxwb-notes.tmp");
  writeFileSync(own, "somebody's");

  await createBookFile(join(folder, "一.jxwb"), smallBook(), [], false);
  expect(existsSync(join(folder, draft))).toBe(true); // it may still be worked on
  const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const path of [join(folder, draft), own]) utimesSync(path, old, old);
  await createBookFile(join(folder, "二.jxwb"), smallBook(), [], false);
  expect(readdirSync(folder).toSorted()).toEqual([".jxwb-notes.tmp", "一.jxwb", "二.jxwb"]);
});
