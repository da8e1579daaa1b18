// Before any test: builds the add-on, which the page, the command line and the tests of the bundle run.
import { buildAddOn } from "../../apps-script/build.ts";

/** Runs once, in vitest's own process. */
export const setup = (): Promise<void> => buildAddOn();
