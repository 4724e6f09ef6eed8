/** The kinds of files that an import takes, by the endings of their names. */
export const IMPORTABLE = {
  word: ["docx", "docm", "dotx", "dotm"],
  excel: ["xlsx", "xlsm", "csv", "tsv", "txt"],
  own: ["json", "jxwb"],
} as const;

/** What can be saved as one of them: an import refuses it and says how. */
const TOLD = {
  word: ["doc", "dot", "wps", "wpt", "odt", "rtf"],
  excel: ["xls", "xlt", "et", "ett", "xlsb", "xltx", "xltm", "ods"],
} as const;

/** What a file dialog offers: choosing one of the second kind tells how to go on. */
export const IMPORT_ENDINGS: readonly string[] = [
  ...IMPORTABLE.word,
  ...IMPORTABLE.excel,
  ...TOLD.word,
  ...TOLD.excel,
  ...IMPORTABLE.own,
];

/** Endings of spreadsheets, whether an import takes them or not. */
export const SHEET_ENDINGS: readonly string[] = [...IMPORTABLE.excel, ...TOLD.excel];
