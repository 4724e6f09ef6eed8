import css from "../../dialogs/help/manual.css?raw";
import { manualHtml } from "../../dialogs/help/manual.tsx";
import type { PictureName } from "../../dialogs/help/pages/pictures.ts";
import { KEY_GROUPS } from "./key-groups.ts";

/** The manual that lies beside the program. The build bundles and calls this. */
export function manual(version: string, picture: (name: PictureName) => string): string {
  return manualHtml({ version, picture, css, keys: KEY_GROUPS });
}
