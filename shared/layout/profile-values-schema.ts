import { z } from "zod";

/** What a user may set of a layout: in the units that people use, points and millimetres. Everything else follows from it. */

const font = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}]+$/u);
const sides = z.enum(["both", "one"]);

/** All the values of a layout. */
export const profileValuesSchema = z.strictObject({
  fonts: z.strictObject({
    /** Cover, contents title and dividers. */
    title: font,
    /** Headings of sections and projects. */
    heading: font,
    /** （一） paragraphs and the cover's last lines. */
    level1: font,
    body: font,
    cell: font,
    footer: font,
  }),
  /** Points, whole or half. */
  sizes: z.strictObject({ coverTitle: z.number(), heading: z.number(), body: z.number(), cell: z.number() }),
  /** From line to line of running text, points. */
  linePitch: z.number(),
  /** Millimetres. */
  margins: z.strictObject({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  /** Printed on both sides of the paper, or on one: then there are no blank pages and numbers always stand right. */
  sides,
});

const { fonts, sizes, margins } = profileValuesSchema.shape;

/** Changes of a built-in layout: only what is given is changed. */
export const profileChangesSchema = z.strictObject({
  fonts: fonts.partial().optional(),
  sizes: sizes.partial().optional(),
  linePitch: z.number().optional(),
  margins: margins.partial().optional(),
  sides: sides.optional(),
});
