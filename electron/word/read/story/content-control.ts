import type { Attribute } from "../../../ooxml/xml.ts";
import { isOn } from "./styles.ts";

/** A content control (ECMA-376-1 17.5.2; w14:checkbox, [MS-DOCX] 2.6.1.13), as its properties say. */
export class ContentControl {
  /** It holds the contents. */
  contents = false;
  /** It shows “click here to type”. */
  placeholder = false;
  /** How much had been given where it begins. */
  readonly given: number;
  readonly #entries = new Map<string, string>();
  #chosen = "";
  #checked: boolean | null = null;

  constructor(given: number) {
    this.given = given;
  }

  read(name: string, attribute: Attribute): void {
    switch (name) {
      case "w:docPartGallery":
        this.contents = attribute("w:val") === "Table of Contents";
        break;
      case "w:showingPlcHdr":
        this.placeholder = isOn(attribute("w:val"));
        break;
      case "w:dropDownList":
      case "w:comboBox":
        this.#chosen = attribute("w:lastValue") ?? "";
        break;
      case "w:listItem":
        this.#addEntry(attribute("w:value") ?? "", attribute("w:displayText"));
        break;
      case "w14:checked":
        this.#checked = isOn(attribute("w14:val"));
    }
  }

  #addEntry(value: string, shown: string | undefined): void {
    this.#entries.set(value, shown ?? value);
  }

  /** What a person chose or ticked; "" for nothing. */
  get answer(): string {
    if (this.#checked !== null) return this.#checked ? "☑" : "☐";
    return this.#chosen === "" ? "" : (this.#entries.get(this.#chosen) ?? this.#chosen);
  }
}
