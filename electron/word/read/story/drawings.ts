import { drawnTexts } from "../../../ooxml/drawn-texts.ts";
import type { OfficePackage } from "../../../ooxml/package.ts";
import { relationsOf } from "../../../ooxml/relations.ts";
import type { AsideText, Body } from "./body.ts";

/** The words of a body's charts and SmartArt, which stand in parts of their own. */
export async function readDrawings(
  file: OfficePackage,
  part: string,
  drawings: Body["drawings"],
): Promise<AsideText[]> {
  if (drawings.length === 0) return [];
  const targets = new Map((await relationsOf(file, part)).map(({ id, target }) => [id, target]));
  const out: AsideText[] = [];
  for (const { relation, block } of drawings) {
    const target = targets.get(relation);
    if (target === undefined || !file.has(target)) continue;
    const text = (await drawnTexts(file, target)).join("\n");
    if (text !== "") out.push({ kind: "drawing", text, block });
  }
  return out;
}
