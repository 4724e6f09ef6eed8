/** What programs that know no picture in a cell of WPS keep in its place. */
export function isPictureText(text: string): boolean {
  return /^\s*=?(?:_xlfn\.)?DISPIMG\s*\(/i.test(text);
}
