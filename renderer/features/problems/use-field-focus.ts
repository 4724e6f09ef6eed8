import { useEffect, useState } from "react";

/** Whether the keyboard is in a field of the form: an input, a cell of the grid, the running text. */
export function useFieldFocus(): boolean {
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const look = () =>
      setFocused(
        document.activeElement?.matches(".editor-main :is([data-field],.grid-editor,.paper)") ?? false,
      );
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
