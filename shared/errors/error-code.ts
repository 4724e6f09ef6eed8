import type { Explanation } from "./explanation.ts";
import { IMPORT_ERRORS } from "./importing.ts";
import { OPENING_ERRORS } from "./opening.ts";
import { PROGRAM_ERRORS } from "./program.ts";
import { SAVING_ERRORS } from "./saving.ts";
import { WRITING_ERRORS } from "./writing.ts";

/** Every code of an AppError: one that the help does not explain is not one. */
export type ErrorCode =
  | keyof typeof OPENING_ERRORS
  | keyof typeof SAVING_ERRORS
  | keyof typeof IMPORT_ERRORS
  | keyof typeof WRITING_ERRORS
  | keyof typeof PROGRAM_ERRORS;

/** By what the user was doing. */
export const ERROR_GROUPS: readonly {
  readonly title: string;
  readonly errors: Readonly<Partial<Record<ErrorCode, Explanation>>>;
}[] = [
  { title: "打开文本时", errors: OPENING_ERRORS },
  { title: "保存时", errors: SAVING_ERRORS },
  { title: "导入时", errors: IMPORT_ERRORS },
  { title: "排版和导出时", errors: WRITING_ERRORS },
  { title: "程序本身", errors: PROGRAM_ERRORS },
];
