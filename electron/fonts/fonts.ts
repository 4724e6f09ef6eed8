import { basename } from "node:path";
import type { Profile } from "../../shared/layout/profile.ts";
import { USUAL_FONTS } from "../../shared/layout/usual-fonts.ts";
import type { Face } from "./font-file.ts";
import { facesOf, fontFiles, fontFolders } from "./installed-fonts.ts";
import { nearestFont } from "./nearest-font.ts";
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
export function fontsFor(
  profile: Profile,
  folders: readonly string[] = fontFolders(),
): Promise<FontChoice[]> {
  return fontsNamed(fontsOf(profile), folders);
}

/** The names of the fonts that a layout uses, each once. */
export function fontsOf({ styles }: Profile): readonly string[] {
  return [...new Set(Object.values(styles).map(({ font }) => font))];
}

/** What a font is on this PC. */
export interface FontStatus extends Pick<FontChoice, "wanted" | "used" | "exact"> {
  /** Office PCs have it, whether this one has or not: their Word shows it. */
  readonly usual: boolean;
  /** Of a font that is neither here nor usual: the name that was perhaps meant. */
  readonly near: string | null;
}

export async function fontStatus(
  names: readonly string[],
  folders: readonly string[] = fontFolders(),
): Promise<FontStatus[]> {
  const choices = await fontsNamed([...new Set(names)], folders);
  const isUsual = ({ wanted }: FontChoice) => USUAL_FONTS.includes(wanted);
  const unknown = choices.some((choice) => !choice.exact && !isUsual(choice));
  const installed = unknown ? await facesOf(await fontFiles(folders)) : [];
  const known = [...USUAL_FONTS, ...installed.flatMap(({ families }) => families)];
  return choices.map((choice) => {
    const { wanted, used, exact } = choice;
    const usual = isUsual(choice);
    return { wanted, used, exact, usual, near: exact || usual ? null : nearestFont(wanted, known) };
  });
}

/** One choice for each of these names. */
async function fontsNamed(wanted: readonly string[], folders: readonly string[]): Promise<FontChoice[]> {
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
