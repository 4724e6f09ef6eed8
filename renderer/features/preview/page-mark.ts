/** What was found on a page, twips from its corner. */
export interface PageMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The hit that one is at. */
  readonly current: boolean;
}
