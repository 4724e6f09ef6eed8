import type { Handlers } from "../../shared/api/api.ts";
import type { Settings } from "./settings.ts";

/** The methods on the user's settings. `tellAll` tells every window of this program that they changed. */
export function settingsMethods(settings: Settings, tellAll: () => void) {
  return {
    "settings.get": async () => ({ profiles: await settings.layouts() }),
    "settings.setProfile": async ({ name, changes }) => {
      await settings.setProfile(name, changes);
      tellAll();
      return { profiles: await settings.layouts() };
    },
    "rules.list": async () => {
      // Only the settings and a few lines of the problem panel ask.
      const { RULES } = await import("../../shared/checks/rules/rules.ts");
      return RULES.map(({ id, title, severity, source, example }) => ({
        id,
        title,
        severity,
        source,
        example,
      }));
    },
    "words.get": () => settings.words(),
    "words.set": async ({ kind, text }) => {
      await settings.setWords(kind, text);
      tellAll();
    },
    "skeletons.get": () => settings.skeletons(),
    "skeletons.set": async ({ skeletons }) => {
      await settings.setSkeletons(skeletons);
      tellAll();
    },
    "choices.get": () => settings.choices(),
    "choices.set": ({ name, value }) => settings.setChoice(name, value),
  } satisfies Partial<Handlers>;
}
