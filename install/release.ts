// Entry of `npm run release`: makes `dist/release/`.
import { join } from "node:path";
import { PROCESS_TERMINAL } from "../local/cli/terminal.ts";
import { makeRelease } from "./release/make-release.ts";
import { releaseCommand } from "./release/release-command.ts";

const folder = join(import.meta.dirname, "..", "dist", "release");
process.exitCode = await releaseCommand(
  process.argv.slice(2),
  { folder, make: makeRelease },
  PROCESS_TERMINAL,
);
