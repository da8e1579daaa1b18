// Entry of `npm run push` and `npm run push:complement`.
import { pushCommand } from "./push-command.ts";
import { realSurroundings } from "./surroundings.ts";

process.exitCode = await pushCommand(process.argv.slice(2), realSurroundings());
