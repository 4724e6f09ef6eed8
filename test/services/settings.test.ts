import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Session } from "../../electron/services/session.ts";
import { Settings } from "../../electron/services/settings.ts";
import type { Output } from "../../shared/api/api.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { runCli } from "../cli/run-cli.ts";
import { LETING_JSON } from "../fixtures/paths.ts";
import { data, startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** With the settings of the command line that runs in the same folder. */
function sessionIn(folder: string, backups = false): Session {
  return startSession({ folder, userData: join(folder, ".config", "jxwb"), backups }).session;
}

/** A folder with settings as a file holds them. */
function withSettings(text: string): string {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), text);
  return folder;
}

const LARGER = { sizes: { body: 16 }, linePitch: 28 };

describe("settings", () => {
  it("are the built-in layouts where nothing was set, and leave no file behind", async () => {
    const folder = temporaryFolder();
    const { profiles } = await data<Output<"settings.get">>(sessionIn(folder, true), "settings.get", {});
    expect(profiles.map(({ name }) => name)).toEqual(["hebei", "gbt9704"]);
    for (const { name, standard, changes, values } of profiles) {
      expect(changes).toEqual({});
      expect(values).toEqual(standard);
      expect(values).toEqual(profileNamed(name).values);
    }
    expect(existsSync(join(folder, ".config", "jxwb", "settings.json"))).toBe(false);
  });

  it("are kept, and change pages and exports in every host alike", async () => {
    const folder = temporaryFolder();
    const session = sessionIn(folder);
    await data(session, "import.run", { job: "i", files: [LETING_JSON], out: join(folder, "a.jxwb") });
    const exported = async (name: string) => {
      const wanted = { job: name, out: join(folder, name), overwrite: false };
      return (await data<Output<"export.run">>(session, "export.run", wanted)).pages;
    };
    const before = await exported("before.docx");
    const set = await data<Output<"settings.get">>(session, "settings.setProfile", {
      name: "hebei",
      changes: LARGER,
    });
    expect(set.profiles[0]).toMatchObject({
      changes: LARGER,
      values: { linePitch: 28, sizes: { body: 16, heading: 14 } },
    });
    expect(await data(sessionIn(folder), "settings.get", {})).toEqual(set);

    const after = await exported("a.docx");
    expect(before.pageCount).toBe(25);
    expect(after.pageCount).toBeGreaterThan(25);
    const printed = runCli(folder, "pages", "a.jxwb", "--json");
    expect(JSON.parse(printed.stdout)).toEqual(after.entries);
    expect(runCli(folder, "export", "a.jxwb", "--out", "b.docx").status).toBe(0);
    expect(readFileSync(join(folder, "b.docx")).equals(readFileSync(join(folder, "a.docx")))).toBe(true);

    await data(session, "settings.setProfile", { name: "hebei", changes: {} });
    expect(await exported("again.docx")).toEqual(before);
  });

  it("refuse what cannot work, with the reason, and stay as they were", async () => {
    const session = sessionIn(temporaryFolder());
    const good = await data(session, "settings.setProfile", { name: "hebei", changes: LARGER });
    const bad = { name: "hebei", changes: { margins: { left: 120, right: 100 } } };
    const refused = await session.call("settings.setProfile", bad);
    expect(refused).toMatchObject({
      error: { code: "profile-impossible", message: expect.stringContaining("左边距 120") },
    });
    expect(await data(session, "settings.get", {})).toEqual(good);
    expect(await session.call("settings.setProfile", { name: "北京", changes: {} })).toMatchObject({
      error: { code: "layout-unknown" },
    });
    expect(
      await session.call("settings.setProfile", { name: "hebei", changes: { colour: 1 } }),
    ).toMatchObject({ error: { code: "bad-input" } });
  });

  it.each([
    ["no JSON", "{"],
    ["another JSON", "[1]"],
    ["profiles that are none", '{"profiles": 7}'],
    ["a value of another kind", '{"profiles": {"hebei": {"linePitch": "wide"}}}'],
    ["values that cannot work", '{"profiles": {"hebei": {"linePitch": 1}}}'],
    ["a layout that there is not", '{"profiles": {"北京": {"linePitch": 30}}}'],
    ["a name from JavaScript", '{"profiles": {"__proto__": {"linePitch": 30}}}'],
  ])("that are damaged count as not set: %s", async (_, text) => {
    const profile = await new Settings(withSettings(text)).profileFor("hebei");
    expect(profile).toEqual(profileNamed("hebei"));
  });

  it("that are damaged in one place hold in the others", async () => {
    const text = '{"later": 1, "profiles": {"hebei": {"linePitch": 1}, "gbt9704": {"sides": "one"}}}';
    const settings = new Settings(withSettings(text));
    expect((await settings.profileFor("gbt9704")).sides).toBe("one");
    expect((await settings.profileFor("hebei")).sides).toBe("both");
  });
});
