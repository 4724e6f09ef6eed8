import { PROJECT_CODE_LENGTH } from "../../../shared/book/project-code.ts";

/** What a project code says of itself: how long it is, and region and year where they can be read off it. It judges nothing. */
export function CodeNote({ code }: { readonly code: string }) {
  if (code === "") return null;
  return <span className="code-note numeric">{codeWords(code)}</span>;
}

export function codeWords(code: string): string {
  const count = Array.from(code).length;
  const said = /^(\d{6})(\d{2})/.exec(code);
  const length = count === PROJECT_CODE_LENGTH ? `${count} 位` : `${count} / ${PROJECT_CODE_LENGTH} 位`;
  return said ? `${length} · 地区 ${said[1]} · 20${said[2]} 年` : length;
}
