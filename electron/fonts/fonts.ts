import { basename } from "node:path";
import type { Profile } from "../../shared/layout/profile.ts";
import type { Face } from "./font-file.ts";
import { facesOf, fontFiles, fontFolders } from "./installed-fonts.ts";
import { namesOf, RARE_CHARACTERS, standInsFor, usualFiles } from "./stand-ins.ts";

/** Which fonts of this PC serve the fonts of a layout. */

export interface FontChoice {
  /** As the layout names it. */
  readonly wanted: string;
  /** Name of the font that serves it: itself or a stand-in. null where this PC has neither. */
  readonly used: string | null;
  readonly face: Face | null;
  /** The font itself, not a stand-in. */
  readonly exact: boolean;
}

/** One choice for each font of a layout. @param folders where fonts are installed. */
export async function fontsFor(
  profile: Profile,
  folders: readonly string[] = fontFolders(),
): Promise<FontChoice[]> {
  const wanted = [...new Set(Object.values(profile.styles).map((style) => style.font))];
  const files = await fontFiles(folders);
  const usual = usualFiles(wanted);
  const likely = await facesOf(files.filter((path) => usual.has(basename(path).toLowerCase())));
  const first = choose(wanted, likely);
  return first.every(({ exact }) => exact) ? first : choose(wanted, await facesOf(files));
}

/** Fonts that have characters which a document's own fonts lack, in the order to look. */
export async function fontsForRareCharacters(folders: readonly string[] = fontFolders()): Promise<Face[]> {
  const find = faceFinder(await facesOf(await fontFiles(folders)));
  return RARE_CHARACTERS.flatMap((name) => find(name) ?? []);
}

function choose(wanted: readonly string[], faces: readonly Face[]): FontChoice[] {
  const find = faceFinder(faces);
  const pick = (names: readonly string[]) => names.find((name) => find(name) !== undefined) ?? null;
  return wanted.map((name): FontChoice => {
    const own = pick(namesOf(name));
    const used = own ?? pick(standInsFor(name));
    const face = (used !== null && find(used)) || null;
    return { wanted: name, used: own === null ? used : name, face, exact: own !== null };
  });
}

/** Finds a face by family name; the upright, regular one where there are several. */
function faceFinder(faces: readonly Face[]): (family: string) => Face | undefined {
  const byFamily = new Map<string, Face>();
  for (const face of faces)
    for (const family of face.families) {
      const key = family.toLowerCase();
      const before = byFamily.get(key);
      if (!before || (face.regular && !before.regular)) byFamily.set(key, face);
    }
  return (family) => byFamily.get(family.toLowerCase());
}
