import type { KeyLine } from "../../parts/keys.ts";

/** The keys of the timeline; it is told how many versions to go down. */
export const VERSION_KEYS: readonly KeyLine<(by: number) => void>[] = [
  { on: { ArrowUp: (step) => step(-1), ArrowDown: (step) => step(1) }, does: "新一个 / 旧一个版本" },
  {
    on: {
      Home: (step) => step(Number.NEGATIVE_INFINITY),
      End: (step) => step(Number.POSITIVE_INFINITY),
    },
    does: "最新、最旧的版本",
  },
];
