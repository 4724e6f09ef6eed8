import type { HelpTopic } from "../../../state/open-help.ts";
import type { PictureName } from "./pictures.ts";

/** One page of the help, as data: the window, the search and the manual all read it. */
export interface HelpPage {
  readonly title: string;
  readonly parts: readonly HelpPart[];
}

export interface HelpPart {
  /** Where a part is a topic of its own. */
  readonly id?: HelpTopic;
  readonly heading?: string;
  readonly blocks: readonly HelpBlock[];
}

/** A paragraph, numbered steps, points, a picture, or lines of a name and what is said of it. */
export type HelpBlock =
  | string
  | { readonly steps: readonly string[] }
  | { readonly points: readonly string[] }
  | { readonly picture: PictureName }
  | { readonly lines: readonly (readonly [name: string, says: string])[] };

/** All that can be read in a block. */
export function wordsOf(block: HelpBlock): string {
  if (typeof block === "string") return block;
  if ("steps" in block) return block.steps.join(" ");
  if ("points" in block) return block.points.join(" ");
  if ("lines" in block) return block.lines.flat().join(" ");
  return "";
}
