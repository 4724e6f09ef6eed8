import { Input } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import { tellFailure } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";
import { chooseUserName, useUserName } from "../../state/user-name.ts";

/** The name that 已忽略 is kept with: of the Windows user unless another one is typed. */
export function NameField() {
  const id = useId();
  const name = useUserName();
  const login = useApp((state) => state.info?.user ?? "");
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed === null) return;
    setTyped(null);
    chooseUserName(typed).catch((thrown: unknown) => tellFailure("不能保存名字", thrown));
  };
  const pressed = (event: KeyboardEvent) => {
    // 229: the key belongs to an input method.
    if (event.key === "Enter" && !event.nativeEvent.isComposing && event.keyCode !== 229) save();
  };
  return (
    <div className="name-field row">
      <label htmlFor={id}>我的名字</label>
      <Input
        id={id}
        size="small"
        value={typed ?? name}
        placeholder={login || "姓名"}
        title="忽略问题时记下的名字，对所有文本有效"
        onChange={(_, data) => setTyped(data.value)}
        onBlur={save}
        onKeyDown={pressed}
      />
    </div>
  );
}
