/** Fonts that stand in on screen, by what a font's name says it is; widths are the engine's own whatever is drawn with. */

interface Kind {
  readonly named: RegExp;
  readonly standIns: readonly string[];
}

const KINDS: readonly Kind[] = [
  {
    named: /小标宋|中宋/,
    standIns: [
      "FZXiaoBiaoSong-B05S",
      "CESI小标宋-GB2312",
      "华文中宋",
      "STZhongsong",
      "SimSun",
      "Noto Serif CJK SC",
    ],
  },
  {
    named: /仿宋|fangsong/i,
    standIns: ["FangSong_GB2312", "仿宋", "FangSong", "CESI仿宋-GB2312", "STFangsong", "AR PL SungtiL GB"],
  },
  {
    named: /楷|kai/i,
    standIns: ["KaiTi_GB2312", "楷体", "KaiTi", "CESI楷体-GB2312", "STKaiti", "AR PL KaitiM GB"],
  },
  {
    named: /黑|hei|gothic|sans/i,
    standIns: ["SimHei", "CESI黑体-GB2312", "STHeiti", "Noto Sans CJK SC", "Microsoft YaHei"],
  },
];

const SONGTI: readonly string[] = [
  "SimSun",
  "CESI宋体-GB2312",
  "STSong",
  "AR PL UMing CN",
  "Noto Serif CJK SC",
];

/** A value for CSS font-family. */
export function fontStack(font: string): string {
  const standIns = KINDS.find(({ named }) => named.test(font))?.standIns ?? SONGTI;
  return [...[font, ...standIns].map((name) => JSON.stringify(name)), "serif"].join(", ");
}
