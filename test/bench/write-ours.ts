import { Writable } from "node:stream";
import { writeDocx } from "../../electron/word/write/docx.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

const book = largeBook(2000);
await report(async () => {
  await writeDocx(book, profileNamed("hebei"), new Writable({ write: (_chunk, _encoding, done) => done() }));
});
