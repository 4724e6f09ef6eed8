import { renderToStaticMarkup } from "react-dom/server";
import type { KeyGroup } from "../../parts/keys.ts";
import { PageParts } from "./page-view.tsx";
import { CHAPTERS, helpPages } from "./pages/pages.ts";
import type { PictureName } from "./pages/pictures.ts";

interface ManualSource {
  readonly version: string;
  readonly keys: readonly KeyGroup[];
  /** Each picture as an address that needs no other file. */
  readonly picture: (name: PictureName) => string;
  readonly css: string;
}

/** The help as one HTML file, which needs neither the program nor a script: it is read in a browser, and printed. */
export function manualHtml({ version, keys, picture, css }: ManualSource): string {
  const pages = helpPages(keys);
  const body = renderToStaticMarkup(
    <>
      <header>
        <h1>绩效文本编辑器使用说明</h1>
        <p>版本 {version}。程序里按 F1 看到的是同样的内容，还能查找（在这里按 Ctrl+F）。</p>
      </header>
      <nav aria-label="目录">
        {CHAPTERS.map(({ title, pages: ids }) => (
          <section key={title}>
            <h2>{title}</h2>
            <ol>
              {ids.map((id) => (
                <li key={id}>
                  <a href={`#${id}`}>{pages[id].title}</a>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </nav>
      <main>
        {CHAPTERS.flatMap(({ pages: ids }) => ids).map((id) => (
          <article key={id} id={id}>
            <h2>{pages[id].title}</h2>
            <PageParts page={pages[id]} drawing={{ picture, query: "" }} />
          </article>
        ))}
        <p>所用开源软件的许可在旁边的“第三方许可.md”里。</p>
      </main>
    </>,
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>绩效文本编辑器使用说明</title>
<style>${css}</style>
</head>
<body>${body}</body>
</html>
`;
}
