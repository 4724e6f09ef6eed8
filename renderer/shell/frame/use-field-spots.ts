import { useEffect } from "react";
import { fieldAt } from "../../field/mounted.ts";
import { onSeek, useSpots } from "../../state/spot.ts";

/** Gives the cursor to the field that is sought. @param form names the form that is shown. */
export function useFieldSpots(form: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field that is sought may be in the form that has just come
  useEffect(() => {
    const ignore = onSeek((spot) => {
      const field = fieldAt(spot);
      field?.focus(spot);
      return field !== undefined;
    });
    // What is not here by now is gone.
    useSpots.setState({ wanted: null });
    return ignore;
  }, [form]);
}
