import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import type { LayoutSetting } from "../../../shared/api/api.ts";
import type { ProfileValues } from "../../../shared/layout/profile-values.ts";
import { changeLayout } from "../../state/layouts.ts";
import { tellFailure } from "../../state/messages.ts";
import { COUNTING, usePageCount } from "../../state/pages.ts";
import { useApp } from "../../state/store.ts";
import {
  FONT_FIELDS,
  LAYOUT_FIELDS,
  type LayoutChange,
  type LayoutField,
  MARGIN_FIELDS,
  SIZE_FIELDS,
} from "./layout-fields.ts";
import { forgetTyped, useTyped } from "./layout-form.ts";
import { SettingRow } from "./setting-row.tsx";
import { type FontStatuses, useFontStatus } from "./use-font-status.ts";

const SIDES = { both: "双面打印", one: "单面打印" } as const satisfies Record<ProfileValues["sides"], string>;

/** Everything that may be set of one layout. */
export function LayoutPanel({ setting }: { readonly setting: LayoutSetting }) {
  const { name, standard, values } = setting;
  const typed = useTyped((state) => Object.keys(state).some((key) => key.startsWith(`${name} `)));
  const fonts = useFontStatus(Object.values(values.fonts));
  const changed =
    values.sides !== standard.sides ||
    LAYOUT_FIELDS.some((field) => field.show(values) !== field.show(standard));
  const restore = () => {
    forgetTyped(name);
    change(name, () => standard);
  };
  return (
    <>
      <div className="layout-use row">
        <Use layout={name} />
        <Button size="small" disabledFocusable={!(changed || typed)} onClick={restore}>
          全部恢复默认
        </Button>
      </div>
      <div className="layout-groups">
        <Group setting={setting} title="字体" fields={FONT_FIELDS} fonts={fonts} />
        <Group setting={setting} title="字号和行距" fields={SIZE_FIELDS} />
        <Sides setting={setting} />
        <Group setting={setting} title="页边距" fields={MARGIN_FIELDS} />
      </div>
    </>
  );
}

interface GroupProps {
  readonly setting: LayoutSetting;
  readonly title: string;
  readonly fields: readonly LayoutField[];
  readonly fonts?: FontStatuses;
}

function Group({ setting, title, fields, fonts }: GroupProps) {
  return (
    <section className="layout-group stack" aria-label={title}>
      <h3>{title}</h3>
      {fields.map((field) => (
        <SettingRow
          key={field.key}
          setting={setting}
          field={field}
          fullLabel={`${title} ${field.label}`}
          {...(fonts && { fonts })}
        />
      ))}
    </section>
  );
}

function Sides({ setting: { name, values, standard } }: { readonly setting: LayoutSetting }) {
  return (
    <section className="layout-group stack" aria-label="打印">
      <h3>打印</h3>
      <RadioGroup
        layout="horizontal"
        aria-label="双面或单面"
        aria-describedby="sides-hint"
        value={values.sides}
        onChange={(_, data) => {
          const sides = data.value === "one" ? "one" : "both";
          change(name, (before) => ({ ...before, sides }));
        }}
      >
        <Radio value="both" label={SIDES.both} />
        <Radio value="one" label={SIDES.one} />
      </RadioGroup>
      <p id="sides-hint" className="setting-hint quiet">
        {values.sides === "both"
          ? "各部分从右手页开始，必要时空一页；页码在外侧。"
          : "不留空白页；页码都在右侧。"}
        默认{SIDES[standard.sides]}。
      </p>
    </section>
  );
}

/** What the open text has to do with this layout. */
function Use({ layout }: { readonly layout: string }) {
  const used = useApp((state) => state.view?.rows.layout);
  const pages = usePageCount();
  if (used === undefined) return <p>改动立即保存，对选用这个版式的所有文本有效。</p>;
  if (used !== layout) return <p>打开着的文本用的是另一个版式；在“封面信息”里可以换。</p>;
  return (
    <p className="numeric">
      打开着的文本用这个版式
      {pages === null ? "" : pages === COUNTING ? "，正在计算页码" : `，现在共 ${pages} 页`}
      。改动立即保存，目录页码随之重新计算。
    </p>
  );
}

function change(layout: string, how: LayoutChange): void {
  changeLayout(layout, how).catch((thrown: unknown) => tellFailure("不能保存设置", thrown));
}
