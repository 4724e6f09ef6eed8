import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openSync } from "fontkit";
import { describe, expect, it } from "vitest";
import { facesIn } from "../../../electron/fonts/font-file.ts";
import { fontFiles, fontFolders } from "../../../electron/fonts/installed-fonts.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { collectionBytes, fontBytes } from "./font-bytes.ts";

const CHINESE = 0x804;

function fileWith(bytes: Uint8Array, name = "f.ttf"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

describe("facesIn", () => {
  it("reads family names in English and Chinese", async () => {
    const path = fileWith(
      fontBytes([
        { id: 1, text: "FangSong" },
        { id: 1, text: "仿宋", language: CHINESE },
        { id: 2, text: "Regular" },
        { id: 6, text: "FangSong-R" },
      ]),
    );
    expect(await facesIn(path)).toEqual([
      {
        file: path,
        index: 0,
        families: ["FangSong", "仿宋"],
        postscriptName: "FangSong-R",
        regular: true,
      },
    ]);
  });

  it("reads names that are written in GB 2312", async () => {
    // 方正小标宋简体
    const bytes = Buffer.from("b7bdd5fdd0a1b1eacbcebcf2cce5", "hex");
    const path = fileWith(fontBytes([{ id: 1, text: "", language: CHINESE, bytes, encoding: 3 }]));
    expect((await facesIn(path)).map(({ families }) => families)).toEqual([["方正小标宋简体"]]);
  });

  it("reads every face of a collection", async () => {
    const path = fileWith(
      collectionBytes([[{ id: 1, text: "SimSun" }], [{ id: 1, text: "NSimSun" }], [{ id: 2, text: "x" }]]),
      "simsun.ttc",
    );
    expect((await facesIn(path)).map(({ index, families }) => [index, families])).toEqual([
      [0, ["SimSun"]],
      [1, ["NSimSun"]],
    ]);
  });

  it.each(["Bold", "Italic", "Bold Oblique", "粗体"])(
    "knows that %s is not the regular face",
    async (text) => {
      const [face] = await facesIn(
        fileWith(
          fontBytes([
            { id: 1, text: "A" },
            { id: 2, text },
          ]),
        ),
      );
      expect(face?.regular).toBe(false);
    },
  );

  it("passes over variable fonts, whose default form may be the thinnest", async () => {
    expect(await facesIn(fileWith(fontBytes([{ id: 1, text: "A" }], ["fvar"])))).toEqual([]);
  });

  it("passes over what is no whole font", async () => {
    const whole = fontBytes([{ id: 1, text: "A" }]);
    const many = collectionBytes([[{ id: 1, text: "A" }]]);
    many.writeUInt32BE(0xffffffff, 8);
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from("not a font at all, but some text"),
      Buffer.alloc(5000, 0xff),
      whole.subarray(0, 40),
      whole.subarray(0, whole.length - 1),
      many,
    ])
      expect(await facesIn(fileWith(bytes))).toEqual([]);
    expect(await facesIn("/no/such/file.ttf")).toEqual([]);
  });

  it("says of the fonts here what fontkit says", async (ctx) => {
    const files = (await fontFiles(fontFolders())).filter((path) => existsSync(path));
    const some = files.filter((path) => /\.tt[fc]$/i.test(path)).slice(0, 12);
    if (some.length === 0) ctx.skip("skipped: this machine has no fonts");
    for (const path of some) {
      const opened = openSync(path);
      const expected = "fonts" in opened ? opened.fonts : [opened];
      const faces = await facesIn(path);
      expect(faces.map(({ postscriptName }) => postscriptName)).toEqual(
        expected.map(({ postscriptName }) => postscriptName),
      );
      for (const { index, families } of faces) expect(families).toContain(expected[index]?.familyName);
    }
  });

  it("passes over a real font that was cut short", async (ctx) => {
    const [real] = (await fontFiles(fontFolders())).filter((path) => path.endsWith(".ttf"));
    if (real === undefined) return ctx.skip("skipped: this machine has no fonts");
    const bytes = readFileSync(real);
    expect(await facesIn(fileWith(bytes))).toHaveLength(1);
    expect(await facesIn(fileWith(bytes.subarray(0, bytes.length * 0.7)))).toEqual([]);
  });
});
