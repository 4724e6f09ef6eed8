import { PROJECT_CODE_LENGTH } from "../../../shared/book/project-code.ts";

/** How long a project code is, and region and year where they can be read off it: “21 位 · 130225 · 2024年”. */
export function codeWords(code: string): string {
  const count = Array.from(code).length;
  const said = /^(\d{6})(\d{2})/.exec(code);
  const length = count === PROJECT_CODE_LENGTH ? `${count} 位` : `${count} / ${PROJECT_CODE_LENGTH} 位`;
  return said ? `${length} · ${said[1]} · 20${said[2]}年` : length;
}
