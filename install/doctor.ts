// Entry of `npm run doctor`.
import { doctorCommand } from "./doctor-command.ts";
import { realSurroundings } from "./surroundings.ts";

process.exitCode = await doctorCommand(process.argv.slice(2), realSurroundings());
