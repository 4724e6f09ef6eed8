import type { ProfileChanges } from "../../../shared/layout/profile-values.ts";
import { useLayouts } from "../../state/layouts.ts";

const NONE: ProfileChanges = {};

/** What the user has changed of a layout; null until it is known. A layout that is not known is refused where it is used. */
export function useProfileChanges(name: string | undefined): ProfileChanges | null {
  return useLayouts(
    ({ layouts }) => layouts && (layouts.find((each) => each.name === name)?.changes ?? NONE),
  );
}
