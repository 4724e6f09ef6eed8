import { Writable } from "node:stream";
import { fontsFor, fontsForRareCharacters } from "../../electron/fonts/fonts.ts";
import { writePdf } from "../../electron/pdf/write/pdf.ts";
import { layoutBook } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

const book = largeBook(2000);
await report(async () => {
  const profile = profileNamed("hebei");
  const fonts = { choices: await fontsFor(profile), rare: await fontsForRareCharacters() };
  const out = new Writable({ write: (_chunk, _encoding, done) => done() });
  await writePdf(layoutBook(book, profile), profile, fonts, out);
});
