import { type BrandVariants, createLightTheme, type Theme } from "@fluentui/react-components";

/** Shades of the one blue, dark to light; 80 is the button, 70 the button under the pointer. */
const blue: BrandVariants = {
  10: "#03121f",
  20: "#071e34",
  30: "#0a2b4b",
  40: "#0b375f",
  50: "#0b4272",
  60: "#0b4a86",
  70: "#0d5497",
  80: "#0f5ea8",
  90: "#2e73b5",
  100: "#4a87c1",
  110: "#669bcd",
  120: "#83afd8",
  130: "#a0c4e3",
  140: "#bed8ee",
  150: "#d6e7f5",
  160: "#e8f1fa",
};

const fonts = '"Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif';

/** The ring around what has the keyboard is the one blue, as that of our own fields. */
const ring = { colorStrokeFocus2: blue[80] };

export const theme: Theme = { ...createLightTheme(blue), ...ring, fontFamilyBase: fonts };
