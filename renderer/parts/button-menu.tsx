import {
  Button,
  type ButtonProps,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { type ReactNode, type Ref, useState } from "react";

type ButtonMenuProps = Omit<ButtonProps, "children"> & {
  /** What stands on the button, besides its icon. */
  readonly words?: string;
  /** Class of the list. */
  readonly list?: string;
  /** What is chosen of the items that are radios, by their names. */
  readonly checked?: Record<string, string[]>;
  readonly onOpen?: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
  /** The items, made only while the menu is open. */
  readonly children: ReactNode;
};

const NONE = {};

/** A button with a menu. */
export function ButtonMenu({ words, list, checked = NONE, onOpen, children, ...button }: ButtonMenuProps) {
  const [open, setOpen] = useState(false);
  const turn = (wanted: boolean) => {
    setOpen(wanted);
    if (wanted) onOpen?.();
  };
  return (
    <Menu open={open} checkedValues={checked} onOpenChange={(_, data) => turn(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button {...(button as ButtonProps)}>
          {words === undefined ? null : <span className="cut">{words}</span>}
        </Button>
      </MenuTrigger>
      <MenuPopover>{open ? <MenuList className={list}>{children}</MenuList> : null}</MenuPopover>
    </Menu>
  );
}
