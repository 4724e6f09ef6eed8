import type { FormField } from "./field-text.ts";

/** Fields (ECMA-376-1 17.16.18): begin, code, separate, result, end; nested, and a result may run over many paragraphs. */

/** A field that has ended. */
export interface EndedField {
  readonly code: string;
  /** Text that stands in its code as text, of nested fields and of others. */
  readonly typed: string;
  readonly form: FormField | null;
  /** The file has a place for its result. */
  readonly stored: boolean;
  /** How much had been given when its result began. */
  readonly given: number;
}

interface Field extends EndedField {
  code: string;
  typed: string;
  form: FormField | null;
  stored: boolean;
  given: number;
  inResult: boolean;
  isContents: boolean;
}

export class Fields {
  readonly #open: Field[] = [];
  /** Those of them whose code is being read, outermost first. */
  readonly #coding: Field[] = [];
  #inContents = 0;

  begin(code = ""): void {
    const nothing = { typed: "", form: null, stored: false, given: 0, inResult: false, isContents: false };
    const field: Field = { code, ...nothing };
    this.#open.push(field);
    this.#coding.push(field);
  }

  /** What the field that was begun asks, as it is read. */
  get form(): FormField | null {
    const field = this.#open.at(-1);
    if (!field) return null;
    field.form ??= { entries: [], result: null, standard: null, checked: null };
    return field.form;
  }

  /** Adds to the innermost field's code (w:instrText). */
  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  /** Adds text that is printed within a field's code. */
  addTyped(text: string): void {
    const field = this.#coding.at(-1);
    if (!field) return;
    field.code += text;
    field.typed += text;
  }

  /**
   * The code is whole. @returns the bookmark that the field leads to, for HYPERLINK \l, REF and PAGEREF.
   * @param given how much has been given so far
   * @param stored the file has a place for the result
   */
  separate(given: number, stored: boolean): string | null {
    const field = this.#open.at(-1);
    if (!field || field.inResult) return null;
    field.inResult = true;
    field.stored = stored;
    field.given = given;
    field.isContents = /^\s*TOC\b/i.test(field.code);
    this.#coding.pop();
    if (field.isContents) this.#inContents += 1;
    return /^\s*(?:PAGEREF|REF|HYPERLINK\s+\\l)\s+"?([^\s"]+)/i.exec(field.code)?.[1] ?? null;
  }

  /** @param given how much has been given so far */
  end(given: number): EndedField | null {
    const field = this.#open.pop();
    if (!field) return null;
    if (!field.inResult) {
      this.#coding.pop();
      field.given = given;
    }
    if (field.isContents) this.#inContents -= 1;
    return field;
  }

  /** Whether the innermost field was begun and not separated: a code never runs over its paragraph, and must not swallow the rest. */
  get endsWithParagraph(): boolean {
    return this.#open.at(-1)?.inResult === false;
  }

  /** Text here belongs to a field's code and is not printed. */
  get inCode(): boolean {
    return this.#coding.length > 0;
  }

  /** Text here is the result of a TOC field. */
  get inContents(): boolean {
    return this.#inContents > 0;
  }
}
