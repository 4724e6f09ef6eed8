export interface LayoutChoice {
  readonly id: string;
  readonly title: string;
}

const KNOWN: readonly LayoutChoice[] = [
  { id: "hebei", title: "河北官方版式（正文四号仿宋，每页 31 行）" },
  { id: "gbt9704", title: "公文国标 GB/T 9704（正文三号仿宋，每页 22 行）" },
];

/** The layouts to choose from; a book may come with one that this program does not know. */
export function layoutChoices(current: string): readonly LayoutChoice[] {
  return KNOWN.some((choice) => choice.id === current) ? KNOWN : [...KNOWN, { id: current, title: current }];
}
