import { useEffect, useState } from "react";
import { fieldWithFocus } from "../../field/mounted.ts";

/** Whether the keyboard is in a field of the form: an input, a cell of the grid, the running text. */
export function useFieldFocus(): boolean {
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const look = () => setFocused(fieldWithFocus() !== undefined);
    look();
    document.addEventListener("focusin", look);
    document.addEventListener("focusout", look);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("focusout", look);
    };
  }, []);
  return focused;
}
