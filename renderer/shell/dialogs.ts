import { onDemand } from "../parts/on-demand.tsx";

/** The dialogs of the program. What says that something went wrong is no part of this: it is there with the page. */

export const FileDialog = onDemand(async () => (await import("../dialogs/file/file-dialog.tsx")).FileDialog);
export const NewDialog = onDemand(async () => (await import("../dialogs/new/new-dialog.tsx")).NewDialog);
export const ImportDialog = onDemand(
  async () => (await import("../dialogs/import/import-dialog.tsx")).ImportDialog,
);
export const RolloverDialog = onDemand(
  async () => (await import("../dialogs/rollover/rollover-dialog.tsx")).RolloverDialog,
);
export const UnitFileDialogs = onDemand(
  async () => (await import("../dialogs/unit-file-dialogs.tsx")).UnitFileDialogs,
);
export const ExportDialog = onDemand(
  async () => (await import("../dialogs/export/export-dialog.tsx")).ExportDialog,
);
export const PrintDialog = onDemand(
  async () => (await import("../dialogs/print/print-dialog.tsx")).PrintDialog,
);
export const BackupsDialog = onDemand(
  async () => (await import("../dialogs/backups/backups-dialog.tsx")).BackupsDialog,
);
export const ReportDialog = onDemand(
  async () => (await import("../dialogs/report/report-dialog.tsx")).ReportDialog,
);
export const CompareDialog = onDemand(
  async () => (await import("../dialogs/compare/compare-dialog.tsx")).CompareDialog,
);
export const SettingsDialog = onDemand(
  async () => (await import("../dialogs/settings/settings-dialog.tsx")).SettingsDialog,
);
export const VersionsDialog = onDemand(
  async () => (await import("../dialogs/versions/versions-dialog.tsx")).VersionsDialog,
);
export const VersionNameDialog = onDemand(
  async () => (await import("../dialogs/versions/name-dialog.tsx")).NameDialog,
);
export const ReadingScreen = onDemand(
  async () => (await import("../features/reading/reading-screen.tsx")).ReadingScreen,
);
