import { Input } from "@fluentui/react-components";
import { type KeyboardEvent, useId } from "react";
import type { LayoutSetting } from "../../../shared/api/api.ts";
import { FontMenu } from "./font-menu.tsx";
import { FontNote } from "./font-note.tsx";
import { type LayoutField, shownWithUnit } from "./layout-fields.ts";
import { saveField, typedKey, typeInto, useTyped } from "./layout-form.ts";
import type { FontStatuses } from "./use-font-status.ts";

interface SettingRowProps {
  readonly setting: LayoutSetting;
  readonly field: LayoutField;
  /** “页边距 上” where the group's heading is needed to understand the label. */
  readonly fullLabel: string;
  /** What this PC has, where the field is a font. */
  readonly fonts?: FontStatuses;
}

/** One value: typed, saved on leaving the field or at Enter; the built-in one beside it. */
export function SettingRow({ setting, field, fullLabel, fonts }: SettingRowProps) {
  const id = useId();
  const layout = setting.name;
  const typed = useTyped((state) => state[typedKey(layout, field)]);
  const saved = field.show(setting.values);
  const standard = field.show(setting.standard);
  const refused = typed?.refused ?? null;
  const save = () => void saveField(layout, field);
  const put = (text: string) => {
    typeInto(layout, field, text);
    save();
  };
  const pressed = (event: KeyboardEvent) => {
    // 229: the key belongs to an input method.
    if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) save();
  };
  const changed = saved !== standard || refused !== null;
  const font = fonts?.get(typed?.text ?? saved);
  // Of the fonts that a layout comes with 本机字体 tells.
  const noted = font && !font.exact && (changed || !font.usual) ? font : null;
  const described = [refused === null ? `${id}-default` : `${id}-refused`, noted ? `${id}-font` : ""];
  return (
    <div className={changed ? "setting is-changed" : "setting"}>
      <label htmlFor={id}>{field.label}</label>
      <Input
        id={id}
        className={field.unit === null ? "setting-font" : "setting-number"}
        aria-label={fullLabel}
        aria-invalid={refused !== null}
        aria-describedby={described.join(" ").trim()}
        value={typed?.text ?? saved}
        onChange={(_, data) => typeInto(layout, field, data.value)}
        onBlur={save}
        onKeyDown={pressed}
        contentAfter={
          field.unit ?? (fonts ? <FontMenu label={fullLabel} fonts={fonts} choose={put} /> : null)
        }
        {...(field.unit === null ? {} : { inputMode: "decimal" as const })}
      />
      <span className="setting-default faint">
        <span id={`${id}-default`} className="numeric">
          默认 {shownWithUnit(field, setting.standard)}
        </span>
        {changed ? (
          <button
            type="button"
            className="link"
            aria-label={`${fullLabel}：恢复默认`}
            onClick={() => put(standard)}
          >
            恢复默认
          </button>
        ) : null}
      </span>
      {refused === null ? null : (
        <p id={`${id}-refused`} className="setting-refused" role="alert">
          {refused}
        </p>
      )}
      {noted ? <FontNote font={noted} id={`${id}-font`} choose={put} /> : null}
    </div>
  );
}
