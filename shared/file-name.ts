/**
 * File names that every system takes: a text made on one PC is copied to another. What Windows refuses, and why: Microsoft, “Naming
 * Files, Paths, and Namespaces”.
 */

const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]/u;
/** Names of devices, whatever follows their first dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i;
/** NTFS counts UTF-16 units. */
const LONGEST = 255;

/** Why a file cannot have this name, and what to do; null where it can. */
export function fileNameTrouble(name: string): string | null {
  if (name === "") return "还没有写文件名。请写一个。";
  if (FORBIDDEN.test(name))
    return `“${name.slice(0, 60)}”不能用作文件名：Windows 的文件名里不能有 < > : " / \\ | ? * 和换行。请去掉后再试。`;
  if (/[. ]$/.test(name))
    return `“${name.slice(0, 60)}”不能用作文件名：Windows 的文件名不能以点或空格结尾。请改一改再试。`;
  if (DEVICE.test(name))
    return `“${name.slice(0, 60)}”不能用作文件名：${(/^[^. ]*/.exec(name)?.[0] ?? "").toUpperCase()} 是 Windows 的设备名。请换一个名字。`;
  if (name.length > LONGEST) return `文件名太长（${name.length} 个字，最多 ${LONGEST} 个）。请缩短后重试。`;
  return null;
}

/** A name as it can be suggested, without what cannot be in one; "" where nothing is left. */
export function cleanFileName(text: string): string {
  const clean = text.replace(/[<>:"/\\|?*\p{Cc}]/gu, "").replace(/^ +|[. ]+$/g, "");
  return DEVICE.test(clean) ? `_${clean}` : clean;
}
