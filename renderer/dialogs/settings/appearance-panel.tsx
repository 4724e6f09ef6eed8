import { Radio, RadioGroup } from "@fluentui/react-components";
import { APPEARANCES, type Appearance, chooseAppearance, useAppearance } from "../../state/appearance.ts";

const NAMES: Readonly<Record<Appearance, string>> = { system: "跟随系统", light: "浅色", dark: "深色" };

/** Light or dark. A system's own high contrast goes before either. */
export function AppearancePanel() {
  const chosen = useAppearance((state) => state.chosen);
  const choose = (value: string) => {
    const appearance = APPEARANCES.find((one) => one === value);
    if (appearance) chooseAppearance(appearance);
  };
  return (
    <>
      <RadioGroup aria-label="颜色" value={chosen} onChange={(_, data) => choose(data.value)}>
        {APPEARANCES.map((one) => (
          <Radio key={one} value={one} label={NAMES[one]} />
        ))}
      </RadioGroup>
      <p className="setting-hint quiet">
        只改这台电脑上的窗口。预览里的纸总是白的，与打印出来的一样；Word、PDF、Excel 文件不受影响。
        系统开着“高对比度”时，一律用系统的颜色。
      </p>
    </>
  );
}
