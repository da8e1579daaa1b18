// Entry of `npm run setup`.
import { setupCommand } from "./setup-command.ts";
import { realSurroundings } from "./surroundings.ts";

process.exitCode = await setupCommand(process.argv.slice(2), realSurroundings());
