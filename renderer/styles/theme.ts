import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
} from "@fluentui/react-components";

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
export const lightTheme: Theme = {
  ...createLightTheme(blue),
  colorStrokeFocus2: blue[80],
  fontFamilyBase: fonts,
};

/** On dark grey the blue of words and rings is lighter: 4.5 to 1 and more. */
export const darkTheme: Theme = {
  ...createDarkTheme(blue),
  // The greys of styles/tokens.css, so that buttons and dialogs are of one piece with the page.
  colorNeutralBackground1: "#22262b",
  colorNeutralBackground1Hover: "#2c3138",
  colorNeutralBackground1Pressed: "#1c2024",
  colorNeutralBackground1Selected: "#1e374f",
  colorBrandForeground1: blue[120],
  colorBrandForeground2: blue[130],
  colorStrokeFocus2: blue[120],
  fontFamilyBase: fonts,
};
