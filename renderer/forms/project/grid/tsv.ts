/**
 * The text form in which Excel and WPS put cells on the clipboard: tabs between cells, line ends between rows; a cell that holds a
 * tab, a line end or a quote stands in quotes, its own quotes doubled.
 */

export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Cells of a clipboard text. Rows may differ in length; the line end after the last row makes no row. */
export function parseTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  for (;;) {
    const [cell, end] = readCell(source, position);
    row.push(cell);
    if (source[end] === "\t") {
      position = end + 1;
      continue;
    }
    rows.push(row);
    if (end >= source.length) return rows;
    row = [];
    position = end + 1;
  }
}

/** One cell from `start`, and where it ends. A quote that nothing closes is an ordinary character. */
function readCell(source: string, start: number): [cell: string, end: number] {
  const inQuotes = source[start] === '"' ? from(source, /"((?:[^"]|"")*)"(?=[\t\n]|$)/y, start) : null;
  if (inQuotes) return [(inQuotes[1] ?? "").replaceAll('""', '"'), start + inQuotes[0].length];
  const plain = from(source, /[^\t\n]*/y, start)?.[0] ?? "";
  return [plain, start + plain.length];
}

function from(source: string, pattern: RegExp, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(source);
}

function quoted(cell: string): string {
  return /["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
