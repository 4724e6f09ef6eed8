import { MenuItem } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Subtract16Regular } from "@fluentui/react-icons/svg/subtract";
import { memo } from "react";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import { IconButton } from "../../parts/icon-button.tsx";
import { stepped, type Zoom } from "./zoom.ts";

const FITS = [
  ["width", "适合宽度"],
  ["page", "整页"],
] as const;
const SIZES = [50, 75, 100, 125, 150, 200] as const;

interface ZoomButtonsProps {
  readonly zoom: Zoom;
  /** What that comes to just now; 0 while no page is shown. */
  readonly percent: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** − 100 % +. Typing must not draw them anew: they cost more than the page. */
export const ZoomButtons = memo(function ZoomButtons({ zoom, percent, onZoom }: ZoomButtonsProps) {
  const fit = FITS.find(([name]) => name === zoom)?.[1];
  const words = percent === 0 ? "—" : `${percent} %`;
  return (
    <span className="zoom row stiff">
      <IconButton
        label="缩小"
        appearance="subtle"
        size="small"
        icon={<Subtract16Regular />}
        disabledFocusable={percent === 0}
        onClick={() => onZoom(stepped(percent, -1))}
      />
      <ButtonMenu
        appearance="subtle"
        size="small"
        className="zoom-percent numeric"
        words={words}
        title={`缩放${fit === undefined ? "" : `：${fit}`}`}
        aria-label={`缩放：${fit === undefined ? "" : `${fit}，`}${words}`}
      >
        {FITS.map(([name, words]) => (
          <MenuItem key={name} onClick={() => onZoom(name)}>
            {words}
          </MenuItem>
        ))}
        {SIZES.map((size) => (
          <MenuItem key={size} onClick={() => onZoom(size)}>
            {size} %
          </MenuItem>
        ))}
      </ButtonMenu>
      <IconButton
        label="放大"
        appearance="subtle"
        size="small"
        icon={<Add16Regular />}
        disabledFocusable={percent === 0}
        onClick={() => onZoom(stepped(percent, 1))}
      />
    </span>
  );
});
