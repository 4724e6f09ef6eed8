import { Button, Spinner } from "@fluentui/react-components";
import { ArrowSwap16Regular } from "@fluentui/react-icons/svg/arrow-swap";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import type { LayoutSetting, Output } from "../../../shared/api/api.ts";
import { DEFAULT_LAYOUT } from "../../../shared/book/model.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { useHostAnswer } from "../../state/host-answer.ts";
import { useLayouts } from "../../state/layouts.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { FONT_LABELS, FONT_NAMES } from "./layout-fields.ts";

type Fonts = Output<"fonts.status">;

/** The fonts of the open text's layout, and what this PC has for them. */
export function FontsPanel() {
  const used = useApp((state) => state.view?.rows.layout ?? DEFAULT_LAYOUT);
  const layout = useLayouts((state) => state.layouts?.find(({ name }) => name === used));
  const answer = useHostAnswer(() => runtime.call("fonts.status", {}));
  return (
    <>
      <div className="layout-use row">
        <p>“{layout?.title ?? used}”用到的字体，这台电脑上的情况。</p>
        <Button size="small" disabledFocusable={answer.kind === "waiting"} onClick={answer.again}>
          重新检查
        </Button>
      </div>
      <DialogFailure message={answer.kind === "failed" ? answer.message : null} />
      {answer.kind === "waiting" ? <Spinner size="small" label="正在检查字体…" /> : null}
      {answer.kind === "here" ? (
        <table className="sheet fonts">
          <thead>
            <tr>
              <th scope="col">字体</th>
              <th scope="col">用在</th>
              <th scope="col">这台电脑</th>
            </tr>
          </thead>
          <tbody>
            {answer.data.map((font) => (
              <tr key={font.wanted}>
                <td>{font.wanted}</td>
                <td>{placesOf(font.wanted, layout)}</td>
                <td>
                  <Status font={font} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className="setting-hint quiet">
        宋体、黑体、仿宋、楷体随 Windows
        提供（C:\Windows\Fonts）；仿宋_GB2312、楷体_GB2312、方正小标宋简体向单位信息部门索取，或从方正字库官网取得。双击字体文件，点“安装”，再点“重新检查”。
        Word 文件里写的始终是版式里的字体名，装不装都不影响页码；PDF 用代替的字体显示。
      </p>
    </>
  );
}

function Status({ font }: { readonly font: Fonts[number] }) {
  if (font.exact)
    return (
      <span className="font-status row is-there">
        <CheckmarkCircle16Filled /> 已安装
      </span>
    );
  if (font.used === null)
    return (
      <span className="font-status row is-missing">
        <DismissCircle16Filled /> 缺少，也没有能代替的
      </span>
    );
  return (
    <span className="font-status row is-replaced">
      <ArrowSwap16Regular /> 用 {font.used} 代替
    </span>
  );
}

function placesOf(font: string, layout: LayoutSetting | undefined): string {
  const names = FONT_NAMES.filter((name) => layout?.values.fonts[name] === font);
  return names.map((name) => FONT_LABELS[name]).join("、");
}
