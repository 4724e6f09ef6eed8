interface KeyGroup {
  readonly title: string;
  /** Keys as they are printed on the keyboard, and what they do. */
  readonly keys: readonly (readonly [keys: string, does: string])[];
}

/** Every key of the program, where it acts. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  {
    title: "到处都能用",
    keys: [
      ["Ctrl + Z", "撤销上一步（表单、表格、正文同一个顺序，重新打开后仍能撤销）"],
      ["Ctrl + Y", "重做（也可用 Ctrl + Shift + Z）"],
      ["Ctrl + S", "立即保存（平时自动保存）"],
      ["Ctrl + P", "打印：先导出 PDF"],
      ["Ctrl + F / Ctrl + H", "在全文中查找 / 替换"],
      ["F8 / Shift + F8", "下一处 / 上一处问题"],
      ["F9 / Shift + F9", "光标处的问题：修改 / 标为已核对（或取消）"],
      ["Ctrl + Enter", "待核对：这一处已核对，到下一处"],
      ["Ctrl + Shift + Enter", "到下一处待核对，这一处先不核对"],
      ["Alt + ←", "回到上一个位置"],
      ["Tab / Shift + Tab", "到下一个 / 上一个输入框或按钮"],
      ["Esc", "关闭对话框，清空筛选"],
      ["F1", "这份说明"],
    ],
  },
  {
    title: "目录",
    keys: [
      ["↑ / ↓", "上一行 / 下一行"],
      ["Enter", "打开这一项"],
      ["Alt + ↑ / ↓", "上移 / 下移章节或项目"],
    ],
  },
  {
    title: "正文",
    keys: [
      ["Enter", "分段"],
      ["段首 Backspace", "与上一段合并"],
      ["Alt + ↑ / ↓", "上移 / 下移段落"],
    ],
  },
  {
    title: "绩效指标表",
    keys: [
      ["方向键、Home、End", "移动；加 Shift 选择，加 Ctrl 到边上"],
      ["Enter / Shift + Enter", "下一行 / 上一行"],
      ["Tab / Shift + Tab", "下一格 / 上一格"],
      ["F2", "修改这一格；直接打字则重写"],
      ["Alt + Enter", "格内换行"],
      ["Esc", "放弃这一格的输入"],
      ["Delete", "清空选中的格"],
      ["Ctrl + C / X / V", "复制、剪切、粘贴（与 Excel 互通）"],
      ["Ctrl + A", "全选"],
      ["Alt + ↑ / ↓", "上移 / 下移选中的行；在空白的级别格、符号格里 Alt + ↓ 打开可选的名称"],
      ["Ctrl + D", "用最上面一行向下填充"],
      ["Ctrl + Shift + D", "复制这一行"],
      ["Shift + F10", "行的菜单（也可点右键）"],
      ["Ctrl + Shift + =", "插入行"],
      ["Ctrl + -", "删除选中的行"],
    ],
  },
  {
    title: "问题列表",
    keys: [
      ["↑ / ↓", "上一处 / 下一处"],
      ["Enter", "到那个输入框"],
      ["F9 / Shift + F9", "修改 / 标为已核对（或取消）"],
    ],
  },
  {
    title: "预览",
    keys: [
      ["点击文字", "到那个输入框"],
      ["分隔线上 ← / →", "加宽 / 收窄预览"],
    ],
  },
];
