/** WordprocessingML as text. All text of a book goes through `escapeXml`. */

const SPECIAL = /[&<>"]/g;
const ENTITY: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITY[character] ?? character);
}

/** Keeps quotes and dashes in the East Asian font and width (ECMA-376 17.3.2.26). */
const HINT = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>';

/** A run; "\n" becomes a line break and "\t" a tab. Nothing for no text. */
export function run(text: string): string {
  if (text === "") return "";
  const inner = text
    .split(/([\n\t])/)
    .map((piece) => {
      if (piece === "\n") return "<w:br/>";
      if (piece === "\t") return "<w:tab/>";
      return piece === "" ? "" : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join("");
  return `<w:r>${HINT}${inner}</w:r>`;
}

/** A paragraph of a style; `more` is further paragraph properties in schema order (ECMA-376 17.3.1.26). */
export function paragraph(styleId: string, content: string, more = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${styleId}"/>${more}</w:pPr>${content}</w:p>`;
}

/** A field with its cached result; without one, a field that shows nothing (TC). */
export function field(instruction: string, result?: string): string {
  const shown = result === undefined ? "" : `${fieldMark("separate")}${run(result)}`;
  return `${fieldStart(instruction)}${shown}${fieldMark("end")}`;
}

/** The beginning of a field, up to its instruction. */
export function fieldStart(instruction: string): string {
  return `${fieldMark("begin")}<w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>`;
}

export function fieldMark(type: "begin" | "separate" | "end"): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

export function bookmark(id: number, name: string, content: string): string {
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}
