import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fontStatus, fontsFor } from "../../../electron/fonts/fonts.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { fontBytes } from "./font-bytes.ts";

const profile = profileNamed("hebei");

/** A folder of fonts by file name: families, the regular face unless the file name says bold. */
function fontFolder(fonts: Readonly<Record<string, readonly string[]>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "sub"));
  for (const [file, families] of Object.entries(fonts)) {
    const names = families.map((text) => ({ id: 1, text }));
    const subfamily = { id: 2, text: file.includes("bold") ? "Bold" : "Regular" };
    writeFileSync(join(folder, file), fontBytes([...names, subfamily]));
  }
  return folder;
}

async function statuses(folder: string): Promise<Record<string, [string | null, boolean]>> {
  const choices = await fontsFor(profile, [folder]);
  return Object.fromEntries(choices.map(({ wanted, used, exact }) => [wanted, [used, exact]]));
}

describe("fontsFor", () => {
  it("takes the fonts themselves where they are installed", async () => {
    const folder = fontFolder({
      "fs.ttf": ["仿宋_GB2312"],
      "kt.ttf": ["KaiTi_GB2312"],
      "simhei.ttf": ["SimHei", "黑体"],
      "simsun.ttf": ["SimSun"],
      "sub/FZXBSJW.TTF": ["方正小标宋简体"],
    });
    for (const choice of await fontsFor(profile, [folder]))
      expect(choice).toMatchObject({ used: choice.wanted, exact: true });
  });

  it("takes on Windows the successors of the GB2312 fonts, and 华文中宋 of Office", async () => {
    const folder = fontFolder({
      "simfang.ttf": ["FangSong", "仿宋"],
      "simkai.ttf": ["KaiTi", "楷体"],
      "simhei.ttf": ["SimHei", "黑体"],
      "simsun.ttf": ["SimSun", "宋体"],
      "STZHONGS.TTF": ["STZhongsong", "华文中宋"],
    });
    expect(await statuses(folder)).toEqual({
      仿宋_GB2312: ["仿宋", false],
      楷体_GB2312: ["楷体", false],
      黑体: ["黑体", true],
      宋体: ["宋体", true],
      方正小标宋简体: ["华文中宋", false],
    });
  });

  it("serves every font from one Chinese font where that is all there is", async () => {
    const folder = fontFolder({ "wqy.ttf": ["WenQuanYi Zen Hei"], "arial.ttf": ["Arial"] });
    const used = Object.values(await statuses(folder)).map(([name]) => name);
    expect(new Set(used)).toEqual(new Set(["WenQuanYi Zen Hei"]));
  });

  it("has none where this PC has no Chinese font", async () => {
    const folder = fontFolder({ "arial.ttf": ["Arial"] });
    for (const choice of await fontsFor(profile, [folder, "/no/such/folder"]))
      expect(choice).toMatchObject({ used: null, face: null, exact: false });
  });

  it("prefers the regular face of a family", async () => {
    const folder = fontFolder({ "a-bold.ttf": ["黑体"], "b.ttf": ["黑体"], "c-bold.ttf": ["黑体"] });
    const heiti = (await fontsFor(profile, [folder])).find(({ wanted }) => wanted === "黑体");
    expect(heiti?.face?.file).toBe(join(folder, "b.ttf"));
  });

  it("passes over a damaged file and sees a font that was installed or removed since", async () => {
    const folder = fontFolder({ "simfang.ttf": ["仿宋"], "simsun.ttf": ["宋体"] });
    writeFileSync(join(folder, "a.ttf"), "damaged");
    expect((await statuses(folder)).仿宋_GB2312).toEqual(["仿宋", false]);
    writeFileSync(join(folder, "a.ttf"), fontBytes([{ id: 1, text: "仿宋_GB2312" }]));
    expect((await statuses(folder)).仿宋_GB2312).toEqual(["仿宋_GB2312", true]);
    rmSync(join(folder, "a.ttf"));
    rmSync(join(folder, "simfang.ttf"));
    expect((await statuses(folder)).仿宋_GB2312).toEqual(["宋体", false]);
  });
});

describe("fontStatus", () => {
  it("tells an office font that is not here from a name that no font has, and which was perhaps meant", async () => {
    const folder = fontFolder({ "simsun.ttf": ["SimSun", "宋体"], "own.ttf": ["某县专用楷体"] });
    const found = await fontStatus(["仿宋_GB2312", "仿宋GB2312", "某县专用揩体", "Q", "宋体"], [folder]);
    expect(found.map(({ exact, usual, near }) => ({ exact, usual, near }))).toEqual([
      { exact: false, usual: true, near: null },
      { exact: false, usual: false, near: "仿宋_GB2312" },
      { exact: false, usual: false, near: "某县专用楷体" },
      { exact: false, usual: false, near: null },
      { exact: true, usual: true, near: null },
    ]);
  });
});
