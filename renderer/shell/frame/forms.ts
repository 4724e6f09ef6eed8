import { onDemand } from "../../parts/on-demand.tsx";
import type { Place } from "../../state/place.ts";

/** The form of each kind of place; the first one that is shown is loaded together with the editor. */
export const FORMS = {
  section: onDemand(async () => (await import("../../forms/section/section-screen.tsx")).SectionScreen),
  project: onDemand(async () => (await import("../../forms/project/project-screen.tsx")).ProjectScreen),
  projects: onDemand(async () => (await import("../../forms/projects/projects-screen.tsx")).ProjectsScreen),
  overview: onDemand(async () => (await import("../overview/overview-screen.tsx")).OverviewScreen),
  cover: onDemand(async () => (await import("../../forms/cover/cover-screen.tsx")).CoverScreen),
} satisfies Record<Place["kind"], unknown>;
