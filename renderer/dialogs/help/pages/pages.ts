import { ERROR_GROUPS } from "../../../../shared/errors/error-code.ts";
import type { KeyGroup } from "../../../parts/keys.ts";
import type { HelpPageId, HelpTopic } from "../../../state/open-help.ts";
import { IMPORT_PAGE, ROLLOVER_PAGE } from "./begin.ts";
import { ABOUT_PAGE, INSTALL_PAGE, PLACES_PAGE } from "./computer.ts";
import { EXPORT_PAGE, MOVE_PAGE, UNITS_PAGE } from "./hand-in.ts";
import type { HelpPage, HelpPart } from "./page.ts";
import { COMPARE_PAGE, PROBLEMS_PAGE } from "./review.ts";
import { VERSIONS_PAGE } from "./versions.ts";
import { FIND_PAGE, PROJECT_PAGE, READING_PAGE, SECTIONS_PAGE } from "./write.ts";

export type HelpPages = Readonly<Record<HelpPageId, HelpPage>>;

/** The whole help, in the order in which it is listed. */
export function helpPages(keys: readonly KeyGroup[]): HelpPages {
  return {
    import: IMPORT_PAGE,
    rollover: ROLLOVER_PAGE,
    project: PROJECT_PAGE,
    sections: SECTIONS_PAGE,
    find: FIND_PAGE,
    reading: READING_PAGE,
    problems: PROBLEMS_PAGE,
    compare: COMPARE_PAGE,
    units: UNITS_PAGE,
    export: EXPORT_PAGE,
    move: MOVE_PAGE,
    errors: { title: "这个错误怎么办", parts: ERROR_GROUPS.flatMap(partsOfErrors) },
    versions: VERSIONS_PAGE,
    install: INSTALL_PAGE,
    places: PLACES_PAGE,
    keys: {
      title: "键盘操作",
      parts: keys.map(({ title, keys: lines }) => ({ heading: title, blocks: [{ lines }] })),
    },
    about: ABOUT_PAGE,
  };
}

/** What a clerk does with the program, in the order of a year's work. */
export const TASKS: readonly HelpPageId[] = [
  "import",
  "rollover",
  "project",
  "sections",
  "find",
  "problems",
  "compare",
  "units",
  "export",
  "move",
];

/** The list of contents. */
export const CHAPTERS: readonly { readonly title: string; readonly pages: readonly HelpPageId[] }[] = [
  { title: "怎么做", pages: TASKS },
  { title: "出了问题", pages: ["errors", "versions", "install", "places"] },
  { title: "查一查", pages: ["reading", "keys", "about"] },
];

/** The page on which a topic stands. */
export function pageOf(pages: HelpPages, topic: HelpTopic): HelpPageId {
  const isPage = (id: HelpTopic): id is HelpPageId => Object.hasOwn(pages, id);
  return isPage(topic) ? topic : "errors";
}

function partsOfErrors({ title: doing, errors }: (typeof ERROR_GROUPS)[number]): HelpPart[] {
  return Object.entries(errors).map(([code, { title, why, mend }]) => ({
    id: code as keyof typeof errors,
    heading: title,
    blocks: [
      {
        lines: [
          ["什么时候", `${doing}（代号 ${code}）`],
          ["为什么", why],
          ["怎么办", mend],
        ],
      },
    ],
  }));
}
