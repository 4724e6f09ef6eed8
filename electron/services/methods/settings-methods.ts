import type { Handlers } from "../../../shared/api.ts";
import type { Settings } from "../settings.ts";

/** The methods on the user's settings. */
export function settingsMethods(settings: Settings): Pick<Handlers, "settings.get" | "settings.setProfile"> {
  return {
    "settings.get": async () => ({ profiles: await settings.layouts() }),
    "settings.setProfile": async ({ name, changes }) => {
      await settings.setProfile(name, changes);
      return { profiles: await settings.layouts() };
    },
  };
}
