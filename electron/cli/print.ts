/**
 * To standard output, without the control characters that a text from anywhere may hold: a terminal would take them for commands
 * (ECMA-48).
 */
export function print(text: string): void {
  process.stdout.write(withoutControls(text));
}

/** Tabs and line ends stay. */
export function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])\p{Cc}/gu, "");
}

/** JSON as `print` may have it: the controls that JSON itself leaves as they are become escapes, which mean the same. */
export function printableJson(json: string): string {
  return json.replace(/[\u007f-\u009f]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${code}`;
  });
}
