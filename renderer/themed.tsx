import { FluentProvider } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useDark } from "./state/appearance.ts";
import { darkTheme, lightTheme } from "./styles/theme.ts";

/** Fluent's controls in the theme that the rest of the page is in. */
export function Themed({ children }: { readonly children: ReactNode }) {
  return <FluentProvider theme={useDark() ? darkTheme : lightTheme}>{children}</FluentProvider>;
}
