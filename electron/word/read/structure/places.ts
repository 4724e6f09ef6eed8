/** A place in the text, for the notes. */
export interface Place {
  /** For a person: “第一部分 二、分项绩效目标”. */
  readonly name: string;
  /** The project that it is in, counted from 1; null outside of the projects. */
  readonly project: number | null;
}

/** The places of a text, by the block at which each begins. */
export class Places {
  readonly #starts: { readonly block: number; readonly place: Place }[] = [
    { block: 0, place: { name: "封面", project: null } },
  ];

  from(block: number, name: string, project: number | null = null): void {
    const next = this.#starts.findLastIndex((start) => start.block <= block) + 1;
    this.#starts.splice(next, 0, { block, place: { name, project } });
  }

  at(block: number): Place {
    return this.#starts.findLast((start) => start.block <= block)?.place ?? { name: "", project: null };
  }
}
