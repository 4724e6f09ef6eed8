import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Session } from "../../electron/services/session.ts";
import type { OpenBook, RecentBook } from "../../shared/api/api.ts";
import { checkRows } from "../../shared/checks/run/check-rows.ts";
import { markedTexts } from "../../shared/checks/run/checked.ts";
import { runCli } from "../cli/run-cli.ts";
import { LETING_JSON } from "../fixtures/paths.ts";
import { data, startSession } from "../support/session.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** With the settings of the command line that runs in the same folder. */
function sessionIn(folder: string): Session {
  return startSession({ folder, userData: join(folder, ".config", "jxwb") }).session;
}

async function opened(folder: string, session: Session): Promise<OpenBook> {
  return data(session, "import.run", { job: "i", files: [LETING_JSON], out: join(folder, "a.jxwb") });
}

interface Listed {
  readonly rule: string;
  readonly message: string;
}

function listed(folder: string): { readonly problems: Listed[]; readonly stderr: string } {
  const { stdout, stderr } = runCli(folder, "check", "a.jxwb", "--json");
  return { problems: JSON.parse(stdout) as Listed[], stderr };
}

describe("the checks of an open text", () => {
  it("on the command line leave out what is ignored and rules that are off, and say so", async () => {
    const folder = temporaryFolder();
    const session = sessionIn(folder);
    const { rows } = await opened(folder, session);
    const before = listed(folder);
    expect(before.stderr).toBe("");
    const problem = checkRows({ rows }).problems.find(({ rule }) => rule === "W1");
    const marked = problem && markedTexts(rows, problem);
    await data(session, "book.edit", {
      label: "核对",
      ops: [
        { op: "mark", ...marked?.key, mark: { fields: marked?.fields, who: "王会计", at: "" } },
        { op: "set", table: "book", fields: { rulesOff: ["T2"] } },
      ],
    });
    const after = listed(folder);
    expect(after.stderr).toBe("已忽略、未列出 1 处；未检查：标题重复或层级不对\n");
    expect(after.problems).toEqual(
      before.problems.filter(({ rule, message }) => rule !== "T2" && message !== problem?.message),
    );
    const { stdout } = runCli(folder, "check", "a.jxwb");
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(
      /^错误 \d+ 处.*；已忽略、未列出 1 处；未检查：标题重复或层级不对$/,
    );
  });

  it("know the user's own words in every host", async () => {
    const folder = temporaryFolder();
    const session = sessionIn(folder);
    await opened(folder, session);
    expect(await data(session, "words.get", {})).toEqual({});
    const before = listed(folder).problems.length;
    await data(session, "words.set", { kind: "misspelt", text: "招商引资 | 招商" });
    expect(await data(session, "words.get", {})).toEqual({ misspelt: "招商引资 | 招商" });
    const { problems } = listed(folder);
    expect(problems.length).toBeGreaterThan(before);
    expect(problems.map(({ message }) => message).join()).toContain("“招商引资”应为“招商”");
    await data(session, "words.set", { kind: "misspelt", text: "" });
    expect(listed(folder).problems).toHaveLength(before);
  });

  it("leave their counts with the recent text; nothing where it has never been checked", async () => {
    const folder = temporaryFolder();
    const session = sessionIn(folder);
    await opened(folder, session);
    const [fresh] = await data<RecentBook[]>(session, "recent.list", {});
    expect(fresh).not.toHaveProperty("problems");
    await data(session, "book.keepProblems", { errors: 3, warnings: 12 });
    await data(session, "book.keepSpot", { spot: "x" });
    await data(session, "book.close", {});
    await data(session, "book.open", { path: join(folder, "a.jxwb") });
    const [known] = await data<RecentBook[]>(session, "recent.list", {});
    expect(known?.problems).toEqual({ errors: 3, warnings: 12 });
  });

  it("are marked with the name of whoever has logged in", async () => {
    const session = sessionIn(temporaryFolder());
    expect(await data(session, "app.info", {})).toMatchObject({ user: expect.any(String) });
  });
});
