import type { Handlers } from "../../shared/api/api.ts";
import type { Settings } from "./settings.ts";

type SettingsMethod =
  | "settings.get"
  | "settings.setProfile"
  | "words.get"
  | "words.set"
  | "choices.get"
  | "choices.set";

/** The methods on the user's settings. `tellAll` tells every window of this program that they changed. */
export function settingsMethods(settings: Settings, tellAll: () => void): Pick<Handlers, SettingsMethod> {
  return {
    "settings.get": async () => ({ profiles: await settings.layouts() }),
    "settings.setProfile": async ({ name, changes }) => {
      await settings.setProfile(name, changes);
      tellAll();
      return { profiles: await settings.layouts() };
    },
    "words.get": () => settings.words(),
    "words.set": async ({ kind, text }) => {
      await settings.setWords(kind, text);
      tellAll();
      return {};
    },
    "choices.get": () => settings.choices(),
    "choices.set": async ({ name, value }) => {
      await settings.setChoice(name, value);
      return {};
    },
  };
}
