/** The fonts of official texts and their successors on Windows: what Word and WPS of an office have. */
export const USUAL_FONTS: readonly string[] = [
  "仿宋_GB2312",
  "楷体_GB2312",
  "方正小标宋简体",
  "黑体",
  "宋体",
  "仿宋",
  "楷体",
  "华文中宋",
  "方正仿宋_GBK",
  "方正楷体_GBK",
  "方正黑体_GBK",
];
