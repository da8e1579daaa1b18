// The command line's entry: `node local/cli/main.ts COMMANDE …`.
import { runCli } from "./run-cli.ts";
import { PROCESS_TERMINAL } from "./terminal.ts";
import { goWhereTyped } from "./typed-folder.ts";

goWhereTyped("cli");
process.exitCode = await runCli(process.argv.slice(2), PROCESS_TERMINAL);
