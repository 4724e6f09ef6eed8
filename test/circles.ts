import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** Fails on any circle between folders: files of a folder import files of another one that, by whatever way, imports the first. */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ROOMS = ["renderer", "electron", "shared"];
/** `import … from "…"`, `export … from "…"`, `import "…"`, `import("…")`, `new URL("…", import.meta.url)`; types too. */
const IMPORTS = /(?:\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)"(\.[^"]*)"/g;

/** Folder → folder that it imports → one line for each import, "file → file". */
export type Graph = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function importsBetweenFolders(): Graph {
  const graph = new Map<string, Map<string, string[]>>();
  for (const room of ROOMS) {
    for (const name of readdirSync(join(ROOT, room), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = join(room, name);
      const folder = dirname(file);
      for (const [, target = ""] of readFileSync(join(ROOT, file), "utf8").matchAll(IMPORTS)) {
        const imported = relative(ROOT, join(ROOT, folder, target));
        const other = dirname(imported);
        if (other === folder || !ROOMS.includes(imported.split(/[\\/]/)[0] ?? "")) continue;
        const edges = graph.get(folder) ?? new Map<string, string[]>();
        edges.set(other, [...(edges.get(other) ?? []), `${file} → ${imported}`]);
        graph.set(folder, edges);
      }
    }
  }
  return graph;
}

function reachable(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [from];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
    for (const other of graph.get(folder)?.keys() ?? [])
      if (!seen.has(other)) {
        seen.add(other);
        waiting.push(other);
      }
  return seen;
}

/** The circles, each as its folders. */
export function circles(graph: Graph): readonly (readonly string[])[] {
  const from = new Map([...graph.keys()].map((folder) => [folder, reachable(graph, folder)]));
  const found: string[][] = [];
  for (const [folder, seen] of from) {
    if (!seen.has(folder) || found.some((circle) => circle.includes(folder))) continue;
    found.push([...seen].filter((other) => from.get(other)?.has(folder)));
  }
  return found;
}

if (import.meta.main) {
  const graph = importsBetweenFolders();
  const found = circles(graph);
  for (const circle of found) {
    console.log(`文件夹互相引用成圈：${circle.join("、")}。请把其中一处引用挪到别的文件夹：`);
    for (const folder of circle)
      for (const [other, edges] of graph.get(folder) ?? [])
        if (circle.includes(other)) for (const edge of edges) console.log(`  ${edge}`);
  }
  process.exitCode = found.length === 0 ? 0 : 1;
}
