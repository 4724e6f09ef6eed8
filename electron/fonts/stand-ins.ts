/**
 * Which fonts may stand in for the official ones, best first. On Windows the GB2312 fonts' successors 仿宋 and 楷体 have the same
 * widths; 统信 UOS and 麒麟 bring the CESI fonts of the electronics standards institute; Debian has the Arphic and Noto fonts.
 */

interface OfficialFont {
  /** Names that the same font has elsewhere. */
  readonly alsoNamed: readonly string[];
  /** File names under which it is usually installed, in lower case. */
  readonly files: readonly string[];
  readonly standIns: readonly string[];
}

const OFFICIAL: Readonly<Record<string, OfficialFont>> = {
  仿宋_GB2312: {
    alsoNamed: ["FangSong_GB2312"],
    files: ["simfang.ttf", "fs_gb2312.ttf", "仿宋_gb2312.ttf"],
    standIns: [
      "仿宋",
      "CESI仿宋-GB2312",
      "方正仿宋_GBK",
      "方正仿宋简体",
      "华文仿宋",
      "STFangsong",
      "FandolFang R",
      "AR PL SungtiL GB",
    ],
  },
  楷体_GB2312: {
    alsoNamed: ["KaiTi_GB2312"],
    files: ["simkai.ttf", "kt_gb2312.ttf", "楷体_gb2312.ttf"],
    standIns: [
      "楷体",
      "CESI楷体-GB2312",
      "方正楷体_GBK",
      "方正楷体简体",
      "华文楷体",
      "STKaiti",
      "Kaiti SC",
      "FandolKai",
      "AR PL KaitiM GB",
      "AR PL UKai CN",
    ],
  },
  黑体: {
    alsoNamed: ["SimHei"],
    files: ["simhei.ttf"],
    standIns: [
      "CESI黑体-GB2312",
      "方正黑体_GBK",
      "方正黑体简体",
      "华文黑体",
      "STHeiti",
      "Heiti SC",
      "FandolHei",
      "Noto Sans Mono CJK SC",
      "WenQuanYi Zen Hei Mono",
      "WenQuanYi Zen Hei",
      "Noto Sans CJK SC",
      "Source Han Sans SC",
      "Microsoft YaHei",
    ],
  },
  宋体: {
    alsoNamed: ["SimSun"],
    files: ["simsun.ttc", "simsun.ttf"],
    standIns: [
      "新宋体",
      "CESI宋体-GB2312",
      "方正书宋_GBK",
      "方正书宋简体",
      "华文宋体",
      "STSong",
      "Songti SC",
    ],
  },
  方正小标宋简体: {
    alsoNamed: ["FZXiaoBiaoSong-B05S"],
    files: ["fzxbsjw.ttf", "fzxbsk.ttf", "方正小标宋简体.ttf"],
    standIns: ["方正小标宋_GBK", "CESI小标宋-GB2312", "华文中宋", "STZhongsong", "Noto Serif CJK SC"],
  },
};

/** For any font: a Chinese text is better in another one than not at all. */
const ANY_CHINESE: readonly string[] = [
  "宋体",
  "AR PL UMing CN",
  "Noto Serif CJK SC",
  "Source Han Serif SC",
  "仿宋",
  "黑体",
  "Noto Sans CJK SC",
  "Noto Sans Mono CJK SC",
  "WenQuanYi Zen Hei",
  "WenQuanYi Micro Hei",
  "Microsoft YaHei",
  "Songti SC",
  "AR PL SungtiL GB",
];

/** For single characters that the document's own fonts lack. */
export const RARE_CHARACTERS: readonly string[] = [
  ...ANY_CHINESE,
  "SimSun-ExtB",
  "SimSun-ExtG",
  "HanaMinB",
  "Plangothic P1",
  "Segoe UI Symbol",
  "Segoe UI Emoji",
  "Segoe UI Historic",
  "Arial Unicode MS",
  "Apple Symbols",
  "Symbola",
  "Noto Sans Symbols2",
  "Noto Sans Symbols",
  "DejaVu Sans",
  "OpenSymbol",
  "Arial",
];

/** All names under which a font of the document may be installed. */
export function namesOf(wanted: string): readonly string[] {
  return [wanted, ...(OFFICIAL[wanted]?.alsoNamed ?? [])];
}

/** What may stand in for a font, best first. */
export function standInsFor(wanted: string): readonly string[] {
  return [...(OFFICIAL[wanted]?.standIns ?? []), ...ANY_CHINESE];
}

/** File names under which fonts are usually installed, in lower case. */
export function usualFiles(wanted: readonly string[]): ReadonlySet<string> {
  return new Set(wanted.flatMap((name) => OFFICIAL[name]?.files ?? []));
}
