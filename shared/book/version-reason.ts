/** Why a version of the book was kept, and what the timeline says of it. */
export const VERSION_REASONS = {
  named: "自己存的",
  day: "当天第一次修改之前",
  auto: "自动存的",
  export: "导出时",
  "before-restore": "恢复以前的版本之前",
  "before-backup": "恢复备份之前",
  "before-merge": "合并之前",
  "before-replace": "全部替换之前",
  "before-fix": "全部修复之前",
} as const;

export type VersionReason = keyof typeof VERSION_REASONS;

/** Before what kinds of edits the sender has the book kept: they change more at once than a user looks through. */
export const EDIT_REASONS = [
  "before-merge",
  "before-replace",
  "before-fix",
] as const satisfies VersionReason[];

export type EditReason = (typeof EDIT_REASONS)[number];
