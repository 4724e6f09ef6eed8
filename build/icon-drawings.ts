/**
 * The two icons as drawings. Each comes in three degrees of detail, because a table of thin lines turns to mud when a
 * 256-pixel drawing is merely scaled down to a taskbar's 16 pixels.
 */

type Detail = "full" | "medium" | "small";

const blue = "#1f5fc4";
const paleBlue = "#d6e4fa";
const red = "#d23a2e";

function detailFor(size: number): Detail {
  if (size >= 64) return "full";
  return size >= 32 ? "medium" : "small";
}

/** A table of `columns` × `rows` cells with a filled head row: the shape that every clerk knows the official form by. */
function table(
  box: { x: number; y: number; width: number; height: number },
  cells: { columns: number; rows: number },
  stroke: number,
): string {
  const { x, y, width, height } = box;
  const rowHeight = height / cells.rows;
  const columnWidth = width / cells.columns;
  const across = Array.from(
    { length: cells.rows - 1 },
    (_, row) => `M${x} ${y + rowHeight * (row + 1)}h${width}`,
  );
  const down = Array.from(
    { length: cells.columns - 1 },
    (_, column) => `M${x + columnWidth * (column + 1)} ${y}v${height}`,
  );
  return `
    <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>
    <rect x="${x}" y="${y}" width="${width}" height="${rowHeight}" fill="${paleBlue}"/>
    <path d="${[...across, ...down].join("")}" stroke="${blue}" stroke-width="${stroke}" fill="none"/>
    <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${blue}" stroke-width="${stroke}"/>`;
}

/** The red round seal with its tick: checked, and ready to hand in. `r` is the outer radius. */
function seal(cx: number, cy: number, r: number, ring: boolean): string {
  const at = (dx: number, dy: number) => `${cx + dx * r} ${cy + dy * r}`;
  return `
    <circle cx="${cx}" cy="${cy}" r="${r}" fill="#fff"/>
    <circle cx="${cx}" cy="${cy}" r="${r * 0.91}" fill="${red}"/>
    ${ring ? `<circle cx="${cx}" cy="${cy}" r="${r * 0.78}" fill="none" stroke="#fff" stroke-opacity=".55" stroke-width="${r * 0.045}"/>` : ""}
    <path d="M${at(-0.4, 0.03)}L${at(-0.1, 0.33)}L${at(0.43, -0.3)}" fill="none" stroke="#fff"
      stroke-width="${r * (ring ? 0.2 : 0.25)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

function drawing(body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256">${body}</svg>`;
}

/** The program's icon, drawn for a square of `size` pixels: a page with a table on a blue tile, a red seal at its corner. */
export function programIcon(size: number): string {
  const detail = detailFor(size);
  const tile = `
    <defs><linearGradient id="tile" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#3f86ec"/><stop offset="1" stop-color="#1a55b4"/>
    </linearGradient></defs>
    <rect x="8" y="8" width="240" height="240" rx="46" fill="url(#tile)"/>`;
  switch (detail) {
    case "full":
      return drawing(`${tile}
        <path d="M66 38h86l36 36v136a8 8 0 0 1-8 8H66a8 8 0 0 1-8-8V46a8 8 0 0 1 8-8z" fill="#0b2f6b" opacity=".28"
          transform="translate(0 5)"/>
        <path d="M66 36h86l36 36v136a8 8 0 0 1-8 8H66a8 8 0 0 1-8-8V44a8 8 0 0 1 8-8z" fill="#fff"/>
        <path d="M152 36l36 36h-28a8 8 0 0 1-8-8z" fill="#b9d0f3"/>
        <rect x="78" y="58" width="56" height="11" rx="3" fill="${blue}"/>
        <rect x="78" y="78" width="38" height="7" rx="3" fill="#9db9e6"/>
        ${table({ x: 78, y: 102, width: 90, height: 92 }, { columns: 3, rows: 4 }, 5)}
        ${seal(182, 186, 50, true)}`);
    case "medium":
      return drawing(`${tile}
        <path d="M62 32h88l40 40v144H62z" fill="#fff"/>
        <path d="M150 32l40 40h-40z" fill="#b9d0f3"/>
        <rect x="80" y="56" width="54" height="16" fill="${blue}"/>
        ${table({ x: 80, y: 96, width: 88, height: 96 }, { columns: 2, rows: 3 }, 9)}
        ${seal(184, 184, 56, false)}`);
    case "small":
      return drawing(`
        <rect x="0" y="0" width="256" height="256" rx="48" fill="#2f74da"/>
        <rect x="48" y="32" width="144" height="192" fill="#fff"/>
        <rect x="72" y="64" width="96" height="24" fill="${blue}"/>
        <rect x="72" y="112" width="96" height="16" fill="#7fa6e0"/>
        <rect x="72" y="152" width="48" height="16" fill="#7fa6e0"/>
        ${seal(182, 182, 74, false)}`);
  }
}

/** The icon of a .jxwb file, drawn for a square of `size` pixels: the same page without the tile, the seal small. */
export function documentIcon(size: number): string {
  const detail = detailFor(size);
  const outline = { full: 5, medium: 9, small: 16 }[detail];
  const page = `
    <path d="M52 14h104l56 56v164a8 8 0 0 1-8 8H52a8 8 0 0 1-8-8V22a8 8 0 0 1 8-8z" fill="#fff" stroke="#7c8ba1"
      stroke-width="${outline}" stroke-linejoin="round"/>
    <path d="M156 14v48a8 8 0 0 0 8 8h48z" fill="#dfe7f3" stroke="#7c8ba1" stroke-width="${outline}" stroke-linejoin="round"/>`;
  switch (detail) {
    case "full":
      return drawing(`${page}
        <rect x="66" y="46" width="64" height="13" rx="3" fill="${blue}"/>
        <rect x="66" y="70" width="44" height="8" rx="3" fill="#9db9e6"/>
        ${table({ x: 66, y: 102, width: 124, height: 112 }, { columns: 3, rows: 4 }, 6)}
        ${seal(192, 206, 42, true)}`);
    case "medium":
      return drawing(`${page}
        <rect x="70" y="50" width="60" height="16" fill="${blue}"/>
        ${table({ x: 70, y: 104, width: 116, height: 108 }, { columns: 2, rows: 3 }, 10)}
        ${seal(188, 200, 50, false)}`);
    case "small":
      return drawing(`${page}
        <rect x="80" y="96" width="96" height="28" fill="${blue}"/>
        <rect x="80" y="144" width="96" height="16" fill="#7fa6e0"/>
        <rect x="80" y="184" width="48" height="16" fill="#7fa6e0"/>
        ${seal(186, 190, 62, false)}`);
  }
}
