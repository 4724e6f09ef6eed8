/**
 * The other form of cells on the clipboard: an HTML table, in which merged cells are known as such. Excel, WPS and Word write it
 * beside their text form.
 */

/** A cell of a table as HTML has it: one that spans rows or columns stands only in the first of them. */
export interface SpannedCell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** A hostile table may claim to span millions. */
const MOST_SPANNED = 2000;

/** The cells of the largest table of a clipboard's HTML; null where it has none. */
export function cellsFromHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  const tables = Array.from(page.querySelectorAll("table"));
  const [largest] = tables.toSorted((a, b) => b.rows.length - a.rows.length);
  if (!largest) return null;
  // Excel ends a table that has merged cells with an invisible row of column widths.
  const rows = Array.from(largest.rows).filter((row) => !/display\s*:\s*none/i.test(row.dataset.style ?? ""));
  return spreadCells(
    rows.map((row) =>
      Array.from(row.cells).map((cell) => ({
        text: textOf(cell),
        rows: cell.rowSpan === 0 ? MOST_SPANNED : cell.rowSpan,
        columns: cell.colSpan,
      })),
    ),
  );
}

/**
 * A full grid of texts: a merged cell's text in every row that it spans, in the first of the columns that it spans. A column in which
 * no cell begins is no column of the table and is left out.
 */
export function spreadCells(rows: readonly (readonly SpannedCell[])[]): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  const begun = new Set<number>();
  rows.forEach((row, top) => {
    let column = 0;
    for (const cell of row) {
      while (grid[top]?.[column] !== undefined) column += 1;
      begun.add(column);
      const bottom = Math.min(top + cell.rows, rows.length);
      const right = column + Math.min(cell.columns, MOST_SPANNED);
      for (const line of grid.slice(top, bottom))
        for (let at = column; at < right; at++) line[at] = at === column ? cell.text : "";
      column = right;
    }
  });
  const columns = Array.from(begun).toSorted((a, b) => a - b);
  return grid.map((line) => columns.map((column) => line[column] ?? ""));
}

/** A table for the clipboard; neighbouring rows of one text in the first column become one merged cell where `merged`. */
export function toHtmlTable(rows: readonly (readonly string[])[], merged: boolean): string {
  const lines = rows.map((row, index) => {
    const [first = "", ...rest] = row;
    if (!merged) return row.map((text) => cellOf(text)).join("");
    const covered = index > 0 && rows[index - 1]?.[0] === first;
    const next = rows.findIndex((each, at) => at > index && each[0] !== first);
    const span = (next < 0 ? rows.length : next) - index;
    const head = covered ? "" : cellOf(first, ` rowspan="${span}"`);
    return head + rest.map((text) => cellOf(text)).join("");
  });
  return `<table>${lines.map((line) => `<tr>${line}</tr>`).join("")}</table>`;
}

/** Excel takes for a formula what begins like one; in this format it stays a text. */
function cellOf(text: string, spans = ""): string {
  const asText = /^[=+\-@]/.test(text) ? ` style="mso-number-format:'\\@'"` : "";
  return `<td${spans}${asText}>${escaped(text)}</td>`;
}

/** The page's security policy refuses styles, also in a document that is never shown: what they say stands in `data-style`. */
function withoutStyles(html: string): string {
  return html
    .replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/i, " data-style="));
}

function escaped(text: string): string {
  const plain = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  // By it Excel keeps the lines in one cell.
  return plain.replaceAll("\n", '<br style="mso-data-placement:same-cell">');
}

/** The lines of a cell as they look: source line ends are only spaces, and none at all inside Chinese text. */
function textOf(cell: Element): string {
  const parts: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text) {
      parts.push(node.data.replace(/[ \t\r\n]+/g, (space) => (space.includes("\n") ? "\r" : " ")));
      return;
    }
    if (!(node instanceof Element)) return;
    const name = node.localName;
    if (name === "br") parts.push("\n");
    if (name === "script") return;
    for (const child of node.childNodes) walk(child);
    if (BLOCKS.has(name)) parts.push("\n");
  };
  for (const child of cell.childNodes) walk(child);
  return parts
    .join("")
    .replaceAll("\u00a0", " ")
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\r(?=[\u3000-\u9fff\uff00-\uffef])/g, "")
    .replaceAll("\r", " ")
    .trim();
}

const BLOCKS = new Set(["p", "div", "li"]);
