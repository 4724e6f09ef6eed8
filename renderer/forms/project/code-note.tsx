import { codeWords } from "./code-words.ts";

/** What a project code says of itself. It judges nothing. */
export function CodeNote({ code }: { readonly code: string }) {
  if (code === "") return null;
  return (
    <span className="code-note numeric" title="位数 · 地区 · 年度">
      {codeWords(code)}
    </span>
  );
}
