import { raised } from "../../../ooxml/superscript.ts";
import { operand } from "./equation.ts";

/** Elements of an equation whose text is not printed in a line (ECMA-376-1 22.1.2). */
const PARTS = new Set(["m:f", "m:num", "m:den", "m:sup", "m:rad"]);

/** An equation's text in a line, as that of an EQ field: 2/3 for a fraction, 10⁴ for a power, √ before a root. */
export class MathText {
  /** The open parts, with the paragraph and where in its text they begin. */
  readonly #open: { readonly name: string; readonly paragraph: { text: string }; readonly from: number }[] =
    [];

  open(name: string, paragraph: { text: string }): void {
    if (!PARTS.has(name)) return;
    // 1 and 1/2 are no 11/2.
    if (name === "m:f" && /\d$/.test(paragraph.text)) paragraph.text += " ";
    if (name === "m:den") paragraph.text += "/";
    if (name === "m:rad") paragraph.text += "√";
    this.#open.push({ name, paragraph, from: paragraph.text.length });
  }

  close(name: string): void {
    const part = this.#open.at(-1);
    if (part?.name !== name) return;
    this.#open.pop();
    const { paragraph, from } = part;
    const text = paragraph.text.slice(from);
    if (name === "m:sup") paragraph.text = paragraph.text.slice(0, from) + raised(text);
    else if (name === "m:num" || name === "m:den")
      paragraph.text = paragraph.text.slice(0, from) + operand(text);
  }
}
