/** Complex fields (ECMA-376-1 17.16.18): begin, code, separate, result, end; nested, and a result may run over many paragraphs. */

interface Field {
  code: string;
  inResult: boolean;
  isContents: boolean;
}

export class Fields {
  readonly #open: Field[] = [];
  #inCode = 0;
  #inContents = 0;

  begin(code = ""): void {
    this.#open.push({ code, inResult: false, isContents: false });
    this.#inCode += 1;
  }

  /** Adds to the innermost field's code (w:instrText). */
  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  /** The code is whole. @returns the bookmark that the field leads to, for HYPERLINK \l, REF and PAGEREF. */
  separate(): string | null {
    const field = this.#open.at(-1);
    if (!field || field.inResult) return null;
    field.inResult = true;
    field.isContents = /^\s*TOC\b/i.test(field.code);
    this.#inCode -= 1;
    if (field.isContents) this.#inContents += 1;
    return /^\s*(?:PAGEREF|REF|HYPERLINK\s+\\l)\s+"?([^\s"]+)/i.exec(field.code)?.[1] ?? null;
  }

  end(): void {
    const field = this.#open.pop();
    if (field && !field.inResult) this.#inCode -= 1;
    if (field?.isContents) this.#inContents -= 1;
  }

  /** A code never runs over its paragraph: a field that was begun and never separated must not swallow the rest. */
  endParagraph(): void {
    while (this.#open.at(-1)?.inResult === false) this.end();
  }

  /** Text here belongs to a field's code and is not printed. */
  get inCode(): boolean {
    return this.#inCode > 0;
  }

  /** Text here is the result of a TOC field. */
  get inContents(): boolean {
    return this.#inContents > 0;
  }
}
