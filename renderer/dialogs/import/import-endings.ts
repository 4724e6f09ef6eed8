/** What can be imported; the old formats stand here too, so that choosing one tells how to go on. */
export const IMPORT_ENDINGS = ["docx", "xlsx", "doc", "wps", "xls", "et", "json", "jxwb"];
