import { Button, Spinner, Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { useLayouts } from "../../state/layouts.ts";
import { useApp } from "../../state/store.ts";
import { AppearancePanel } from "./appearance-panel.tsx";
import { FontsPanel } from "./fonts-panel.tsx";
import { forgetTyped, saveAllTyped } from "./layout-form.ts";
import { LayoutPanel } from "./layout-panel.tsx";
import { RulesPanel } from "./rules-panel.tsx";
import { WordsPanel } from "./words-panel.tsx";
import "./settings.css";

const FONTS = "fonts";
const RULES = "rules";
const WORDS = "words";
const APPEARANCE = "appearance";

interface SettingsDialogProps {
  readonly onClose: () => void;
  /** What is shown first; the layout of the open text where it is left out. */
  readonly first?: typeof RULES;
}

/** Layouts, fonts, checks and colours. Every change is saved at once; there is nothing to confirm. */
export function SettingsDialog({ onClose, first }: SettingsDialogProps) {
  const layouts = useLayouts((state) => state.layouts);
  const used = useApp((state) => state.view?.rows.layout);
  const [chosen, setChosen] = useState<string | null>(first ?? null);
  const shown = chosen ?? (layouts?.find(({ name }) => name === used) ?? layouts?.[0])?.name;
  const setting = layouts?.find(({ name }) => name === shown);

  const close = async () => {
    // What was just typed and cannot be stays in view; a second time closes without it.
    if (!(await saveAllTyped(layouts?.map(({ name }) => name) ?? []))) return;
    forgetTyped();
    onClose();
  };

  return (
    <PlainDialog
      title="设置"
      look={{ width: 1000, content: "settings" }}
      actions={
        <Button appearance="primary" onClick={() => void close()}>
          完成
        </Button>
      }
      onClose={() => void close()}
    >
      {layouts === null ? (
        <Spinner label="正在读取设置…" />
      ) : (
        <>
          <TabList
            selectedValue={shown}
            onTabSelect={(_, data) => setChosen(String(data.value))}
            aria-label="设置的内容"
          >
            {layouts.map(({ name, title }) => (
              <Tab key={name} id={`tab-${name}`} value={name}>
                {title}
              </Tab>
            ))}
            <Tab id={`tab-${FONTS}`} value={FONTS}>
              本机字体
            </Tab>
            <Tab id={`tab-${RULES}`} value={RULES}>
              检查
            </Tab>
            <Tab id={`tab-${WORDS}`} value={WORDS}>
              词表
            </Tab>
            <Tab id={`tab-${APPEARANCE}`} value={APPEARANCE}>
              外观
            </Tab>
          </TabList>
          <div className="settings-panel stack" role="tabpanel" aria-labelledby={`tab-${shown}`}>
            {setting ? <LayoutPanel key={setting.name} setting={setting} /> : null}
            {shown === FONTS ? <FontsPanel /> : null}
            {shown === RULES ? <RulesPanel /> : null}
            {shown === WORDS ? <WordsPanel /> : null}
            {shown === APPEARANCE ? <AppearancePanel /> : null}
          </div>
        </>
      )}
    </PlainDialog>
  );
}
