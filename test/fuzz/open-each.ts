import { createInterface } from "node:readline";
import { createSession } from "../../electron/services/session.ts";
import { BookFile } from "../../electron/store/book-file.ts";
import type { OpenBook, Output, RecoveredPart } from "../../shared/api/api.ts";
import { AppError } from "../../shared/error.ts";

/** A process of its own that opens one book after the other, as a window does: a path a line in, what it shows a line out. */

/** What became of one file. */
export interface Look {
  readonly outcome: "opened" | "recovered" | "refused" | "wrong";
  /** Where it was refused, or something of it was. */
  readonly codes: readonly string[];
  readonly message: string;
  /** What was done about its damage. */
  readonly parts: readonly RecoveredPart[];
  /** What is shown, by name of the part; null where that was refused. */
  readonly shown: Readonly<Record<string, string | null>>;
}

/** @param home where the program keeps its own things */
async function look(path: string, home: string): Promise<Look> {
  const session = createSession({ host: "cli", version: "1", documents: home, userData: home });
  const codes: string[] = [];
  try {
    const reply = await session.call("book.open", { path });
    if ("error" in reply) {
      const { code, message } = reply.error;
      return { outcome: "refused", codes: [code], message, parts: [], shown: {} };
    }
    const { rows, notes, undo, redo, readOnly } = reply.data as OpenBook;
    const parts = readOnly?.why === "recovered" ? readOnly.parts : [];
    const { sections, projects, marks, comments, ...cover } = rows;
    const shown: Record<string, string | null> = {
      cover: JSON.stringify(cover),
      order: JSON.stringify([sections.map(({ id }) => id), projects.map(({ id }) => id)]),
      marks: JSON.stringify(marks),
      comments: JSON.stringify(comments),
      notes: JSON.stringify(notes),
    };
    for (const section of sections) shown[`section ${section.id}`] = JSON.stringify(section);
    for (const project of projects) shown[`project ${project.id}`] = JSON.stringify(project);
    const ask = async (name: string, method: string, input: unknown) => {
      const answer = await session.call(method, input);
      shown[name] = "error" in answer ? null : JSON.stringify(answer.data);
      if ("error" in answer) codes.push(answer.error.code);
      return answer;
    };
    await ask("last year", "book.lastYear", {});
    if (readOnly?.why === "recovered") return { outcome: "recovered", codes, message: "", parts, shown };
    shown.steps = JSON.stringify([undo, redo]);
    const listed = await ask("versions", "versions.list", {});
    if ("data" in listed)
      for (const { id } of listed.data as Output<"versions.list">)
        await ask(`version ${id}`, "versions.get", { id });
    takeBackAll(path, shown, codes);
    return { outcome: "opened", codes, message: "", parts, shown };
  } catch (error) {
    const message = error instanceof Error ? String(error.stack) : String(error);
    return { outcome: "wrong", codes, message, parts: [], shown: {} };
  } finally {
    await session.close();
  }
}

/** In memory: every state that undo leads to. */
function takeBackAll(path: string, shown: Record<string, string | null>, codes: string[]): void {
  const file = BookFile.copied(path);
  try {
    for (let depth = 1; file.undo() !== null; depth++) shown[`undone ${depth}`] = JSON.stringify(file.rows());
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    codes.push(error.code);
  } finally {
    file.close();
  }
}

if (process.argv[1] === import.meta.filename)
  for await (const path of createInterface({ input: process.stdin }))
    console.log(JSON.stringify(await look(path, `${path}.home`)));
