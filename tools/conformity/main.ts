// Entry of `npm run conformite -- DOSSIER [--json]`.
import { PROCESS_TERMINAL } from "../../local/cli/terminal.ts";
import { goWhereTyped } from "../../local/cli/typed-folder.ts";
import { conformityCommand } from "./command.ts";

goWhereTyped("conformite");
process.exitCode = await conformityCommand(process.argv.slice(2), PROCESS_TERMINAL);
