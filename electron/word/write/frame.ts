import { buffer } from "node:stream/consumers";
import {
  AlignmentType,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from "docx";
import { fromBufferPromise } from "yauzl";
import { AppError } from "../../../shared/error.ts";
import { footerSide } from "../../../shared/layout/footer.ts";
import type { Layout } from "../../../shared/layout/layout.ts";
import type { Profile } from "../../../shared/layout/profile.ts";
import { overriddenParts } from "./parts.ts";
import { STYLES, stylesXml } from "./styles.ts";

/**
 * The package around the text, built by the docx library: content types, relationships, footers, and each section's properties.
 * The text itself is written apart, piece by piece, because the library holds every paragraph as objects (1.3 GB for 2,000
 * projects).
 */
export interface Frame {
  /** Every part but document.xml, name and content, in the order to pack them. */
  readonly parts: readonly (readonly [string, Buffer])[];
  /** document.xml up to the body's first paragraph, and after its last section's properties. */
  readonly start: string;
  readonly end: string;
  /** `w:sectPr` of each section (ECMA-376 17.6.17): all but the last go into their section's last paragraph. */
  readonly sections: Readonly<Record<SectionName, string>>;
}

export type SectionName = "cover" | "contents" | "firstDivider" | "text" | "secondDivider" | "projects";

const DOCUMENT = "word/document.xml";
const CONTENT_TYPES = "[Content_Types].xml";

export async function buildFrame(layout: Layout, profile: Profile): Promise<Frame> {
  const shapes = sectionShapes(layout, profile);
  const document = new Document({
    evenAndOddHeaderAndFooters: profile.sides === "both",
    externalStyles: stylesXml(profile),
    sections: [...shapes.values()],
  });
  const packed = await Packer.toBuffer(document, undefined, overriddenParts(layout.book, profile));
  const parts = await unpack(packed);
  const body = parts.get(DOCUMENT)?.toString("utf8") ?? "";
  const others = [...parts].filter(([name]) => name !== DOCUMENT);
  // Readers that take the package as a stream want to know what it is first (OPC 10.1.2.3).
  const first = others.toSorted(([a], [b]) => Number(b === CONTENT_TYPES) - Number(a === CONTENT_TYPES));
  return { parts: first, ...splitBody(body, [...shapes.keys()]) };
}

/** The sections that this book has, in print order. */
function sectionShapes(layout: Layout, profile: Profile): Map<SectionName, ISectionOptions> {
  const { sections, projects } = layout.book;
  const numbered = { pageNumbers: { start: 1 }, footers: pageFooters(profile) };
  const odd = profile.sides === "both" ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE;
  const shapes = new Map<SectionName, ISectionOptions>([
    ["cover", section(profile, { type: SectionType.NEXT_PAGE })],
    ["contents", section(profile, { type: odd })],
    ["firstDivider", section(profile, { type: odd })],
  ]);
  if (sections.length > 0) shapes.set("text", section(profile, { type: odd, ...numbered }));
  // A first page of its own without a footer: the divider counts but prints no number.
  const first = sections.length > 0 ? {} : numbered;
  shapes.set("secondDivider", section(profile, { type: odd, titlePage: true, ...first }));
  if (projects.length > 0) shapes.set("projects", section(profile, { type: odd }));
  return shapes;
}

/** A section without footers has those of the section before it. */
function section(
  { page }: Profile,
  shape: {
    readonly type: (typeof SectionType)[keyof typeof SectionType];
    readonly titlePage?: boolean;
    readonly pageNumbers?: { readonly start: number };
    readonly footers?: NonNullable<ISectionOptions["footers"]>;
  },
): ISectionOptions {
  const { footers, pageNumbers, ...properties } = shape;
  const size = { width: page.width, height: page.height };
  const { top, right, bottom, left, footer } = page;
  const margin = { top, right, bottom, left, header: HEADER_DISTANCE, footer, gutter: 0 };
  return {
    properties: { ...properties, page: { size, margin, ...(pageNumbers ? { pageNumbers } : {}) } },
    ...(footers ? { footers } : {}),
    children: [],
  };
}

/** From the page's top edge to a header, which there is none: Word's default, 15 mm. Twips. */
const HEADER_DISTANCE = 851;

/** GB/T 9704-2012 7.5: a dash each side, one character in. */
function pageFooters(profile: Profile): NonNullable<ISectionOptions["footers"]> {
  const inset = profile.styles.footer.size;
  const children = ["— ", PageNumber.CURRENT, " —"];
  const footer = (side: "left" | "right") =>
    new Footer({
      children: [
        new Paragraph({
          style: STYLES.footer.id,
          alignment: AlignmentType[side === "left" ? "LEFT" : "RIGHT"],
          indent: { [side]: inset },
          children: [new TextRun({ children, font: { hint: "eastAsia" } })],
        }),
      ],
    });
  const odd = footer(footerSide(profile, 1));
  return profile.sides === "both" ? { default: odd, even: footer(footerSide(profile, 2)) } : { default: odd };
}

async function unpack(packed: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(packed);
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return parts;
}

/** Takes the library's document.xml apart: what stands around the body, and each section's properties. */
function splitBody(xml: string, names: readonly SectionName[]): Pick<Frame, "start" | "end" | "sections"> {
  const start = /^.*?<w:body>/s.exec(xml)?.[0];
  const found = xml.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
  if (start === undefined || found.length !== names.length)
    throw new AppError(
      "internal",
      "生成 Word 文件的骨架时出错，没有写入任何文件。请重新打开程序后再导出。",
      xml.slice(0, 2000),
    );
  const named = Object.fromEntries(names.map((name, index) => [name, found[index]]));
  const none = { cover: "", contents: "", firstDivider: "", text: "", secondDivider: "", projects: "" };
  return { start, end: "</w:body></w:document>", sections: { ...none, ...named } };
}
