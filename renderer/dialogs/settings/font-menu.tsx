import { MenuItem } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ButtonMenu } from "../../parts/button-menu.tsx";

/** The fonts of official texts and their successors on Windows; any other name may be typed. */
const USUAL_FONTS = [
  "仿宋_GB2312",
  "楷体_GB2312",
  "方正小标宋简体",
  "黑体",
  "宋体",
  "仿宋",
  "楷体",
  "华文中宋",
  "方正仿宋_GBK",
  "方正楷体_GBK",
  "方正黑体_GBK",
];

interface FontMenuProps {
  readonly label: string;
  readonly choose: (font: string) => void;
}

export function FontMenu({ label, choose }: FontMenuProps) {
  return (
    <ButtonMenu
      size="small"
      appearance="transparent"
      icon={<ChevronDown16Regular />}
      aria-label={`${label}：选字体`}
    >
      {USUAL_FONTS.map((font) => (
        <MenuItem key={font} onClick={() => choose(font)}>
          {font}
        </MenuItem>
      ))}
    </ButtonMenu>
  );
}
