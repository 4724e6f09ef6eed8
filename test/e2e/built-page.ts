import { bundle } from "../../build/bundle.ts";

/** The host serves `dist/`: a scenario that is run by itself must not see yesterday's page. */
export default async function builtPage(): Promise<void> {
  await bundle();
}
