/** What fails on the machine that a test wants: names of `app.getPath`, or "protocol" (its scheme is taken). */
export const refused: ReadonlySet<string> = new Set(
  process.env.STAND_IN_REFUSES?.split(",").filter((name) => name !== ""),
);
