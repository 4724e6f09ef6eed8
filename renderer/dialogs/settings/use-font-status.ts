import { useEffect, useState } from "react";
import type { Output } from "../../../shared/api/api.ts";
import { USUAL_FONTS } from "../../../shared/layout/usual-fonts.ts";
import { runtime } from "../../state/runtime.ts";

export type FontStatus = Output<"fonts.status">[number];

/** By name; nothing of a font that is not known yet. */
export type FontStatuses = ReadonlyMap<string, FontStatus>;

/** What this PC has of the usual fonts and of these. */
export function useFontStatus(names: readonly string[]): FontStatuses {
  const [statuses, setStatuses] = useState<FontStatuses>(new Map());
  const asked = JSON.stringify([...new Set([...USUAL_FONTS, ...names])]);
  useEffect(() => {
    let gone = false;
    const fonts = JSON.parse(asked) as string[];
    runtime.call("fonts.status", { fonts }).then(
      (found) => {
        if (!gone) setStatuses(new Map(found.map((font) => [font.wanted, font])));
      },
      // 本机字体 says why they cannot be looked at.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [asked]);
  return statuses;
}
