/** The entities that need no declaration (XML 1.0, 4.6). */
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text with its references resolved (XML 1.0, 4.1). Throws Error for one that is malformed or names an entity of the file's own. */
export function textWithReferences(text: string): string {
  return text.replace(/&([^;&]*)(;?)/g, (whole, name: string, end: string) => {
    const character = end === "" ? undefined : (ENTITIES[name] ?? numbered(name));
    if (character === undefined) throw new Error(`reference ${whole.slice(0, 50)}`);
    return character;
  });
}

function numbered(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,8})|([0-9]{1,10}))$/i.exec(name);
  if (!digits) return undefined;
  const [, hexadecimal, decimal] = digits;
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0, 2.2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
