import { MenuItem } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { USUAL_FONTS } from "../../../shared/layout/usual-fonts.ts";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import type { FontStatuses } from "./use-font-status.ts";

interface FontMenuProps {
  readonly label: string;
  readonly fonts: FontStatuses;
  readonly choose: (font: string) => void;
}

/** The usual fonts; any other name may be typed. */
export function FontMenu({ label, fonts, choose }: FontMenuProps) {
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
          {fonts.get(font)?.exact === false ? <span className="faint">（这台电脑没有）</span> : null}
        </MenuItem>
      ))}
    </ButtonMenu>
  );
}
