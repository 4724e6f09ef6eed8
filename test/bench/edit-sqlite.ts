import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { report } from "./report.ts";

/** What it costs SQLite itself to change one text of a row as durably. */
const EDITS = 200;
const folder = mkdtempSync(join(tmpdir(), "jxwb-bench-"));
const database = new Database(join(folder, "goals.db"));
database.pragma("synchronous = EXTRA");
database.exec("CREATE TABLE goal (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
const insert = database.prepare("INSERT INTO goal (text) VALUES (?)");
database.transaction(() => {
  for (let project = 0; project < 2000; project++) insert.run("绩效目标".repeat(50));
})();
const update = database.prepare("UPDATE goal SET text = text || '改' WHERE id = ?");
await report(() => {
  for (let edit = 1; edit <= EDITS; edit++) update.run(edit);
}, EDITS);
database.close();
rmSync(folder, { recursive: true });
