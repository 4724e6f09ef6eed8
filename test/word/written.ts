import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { writeDocx } from "../../electron/word/write/docx.ts";
import type { Book } from "../../shared/book/model.ts";
import type { Layout } from "../../shared/layout/layout.ts";
import { type Profile, profileNamed } from "../../shared/layout/profile.ts";

export interface Written {
  readonly file: Buffer;
  readonly layout: Layout;
}

/** A book as the .docx that the program writes of it, in memory. */
export async function written(book: Book, profile: Profile = profileNamed(book.layout)): Promise<Written> {
  const out = new PassThrough();
  const [layout, file] = await Promise.all([writeDocx(book, profile, out), buffer(out)]);
  return { file, layout };
}
