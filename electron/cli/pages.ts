import { layoutBook } from "../../shared/layout/pages.ts";
import { profileWith } from "../../shared/layout/profile-with.ts";
import { withSession } from "./ask.ts";
import { layoutOption } from "./layout-option.ts";
import { print, printableJson } from "./print.ts";
import { commandWords, onlyFile } from "./usage.ts";

/** `pages BOOK [--json] [--layout NAME]` */
export async function pagesCommand(args: string[]): Promise<void> {
  const { values, files } = commandWords(args, { json: "boolean", layout: "string" });
  const path = onlyFile(files);
  const layout = await withSession(async (ask) => {
    await ask("book.show", { path });
    const book = await ask("book.get", {});
    const name = values.layout === undefined ? book.layout : layoutOption(values.layout);
    const { profiles } = await ask("settings.get", {});
    return layoutBook(book, profileWith(name, profiles.find((one) => one.name === name)?.changes ?? {}));
  });
  const entries = layout.entries.map(({ entry, page }) => ({ entry, page }));
  const text = values.json
    ? printableJson(JSON.stringify(entries, null, 2))
    : entries.map(({ entry, page }) => `${entry}\t${page}`).join("\n");
  print(`${text}\n`);
}
