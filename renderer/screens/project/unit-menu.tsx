import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { useState } from "react";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { edit, useApp } from "../../state/store.ts";

/** The units of this book, to choose from; another one is typed into the fields beside it. */
export function UnitMenu({ project }: { readonly project: ProjectRow }) {
  const [open, setOpen] = useState(false);
  return (
    <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<ChevronDown16Regular />} aria-label="选用已有单位" />
      </MenuTrigger>
      <MenuPopover>{open ? <Units project={project} /> : null}</MenuPopover>
    </Menu>
  );
}

function Units({ project }: { readonly project: ProjectRow }) {
  const projects = useApp((state) => state.view?.rows.projects ?? []);
  const units = new Map(projects.map((row) => [`${row.agencyCode}${row.agencyName}`, row]));
  units.delete("");
  return (
    <MenuList>
      {units.size === 0 ? <MenuItem disabled>还没有填过单位</MenuItem> : null}
      {[...units].map(([key, { agencyCode, agencyName }]) => (
        <MenuItem
          key={key}
          onClick={() =>
            edit("修改单位", [
              { op: "set", table: "project", id: project.id, fields: { agencyCode, agencyName } },
            ])
          }
        >
          {agencyCode} {agencyName}
        </MenuItem>
      ))}
    </MenuList>
  );
}
