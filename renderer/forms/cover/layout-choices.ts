import { PROFILES } from "../../../shared/layout/profile.ts";

export interface LayoutChoice {
  readonly id: string;
  readonly title: string;
}

const KNOWN: readonly LayoutChoice[] = PROFILES.map(({ name, title }) => ({ id: name, title }));

/** The layouts to choose from; a book may come with one that this program does not know. */
export function layoutChoices(current: string): readonly LayoutChoice[] {
  return KNOWN.some((choice) => choice.id === current) ? KNOWN : [...KNOWN, { id: current, title: current }];
}
