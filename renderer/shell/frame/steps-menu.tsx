import { MenuItem } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { useState } from "react";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import { saveNow, stepBack } from "../../state/editing.ts";
import { tellFailure } from "../../state/messages.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";

/** The last steps, to take back several at once. */
export function StepsMenu() {
  const none = useApp((state) => state.view?.undo === null);
  const [steps, setSteps] = useState<readonly string[]>([]);
  const read = async () => {
    try {
      await saveNow();
      setSteps((await runtime.call("book.steps", {})).undo);
    } catch (thrown) {
      tellFailure("不能读取步骤", thrown);
    }
  };
  return (
    <ButtonMenu
      appearance="subtle"
      className="steps-button"
      icon={<ChevronDown16Regular />}
      aria-label="最近的步骤"
      title="最近的步骤：一次撤销多步"
      disabledFocusable={none}
      list="steps-list"
      onOpen={() => void read()}
    >
      {steps.map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other name than their place
        <MenuItem key={index} onClick={() => void stepBack("undo", index + 1)}>
          {index === 0 ? `撤销：${label}` : `撤销 ${index + 1} 步，到“${label}”之前`}
        </MenuItem>
      ))}
    </ButtonMenu>
  );
}
