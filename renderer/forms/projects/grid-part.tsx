import type { ComponentProps } from "react";

interface GridPartProps extends ComponentProps<"div"> {
  readonly role: "row" | "rowgroup" | "rowheader" | "columnheader" | "gridcell" | "presentation";
}

/** A part of the grid, named by its role: a real table could not leave out the rows that are not in view. */
export function GridPart(props: GridPartProps) {
  return <div {...props} />;
}
