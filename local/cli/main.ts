// The command line's entry: `node local/cli/main.ts COMMANDE …`.
import { runCli } from "./run-cli.ts";
import { PROCESS_TERMINAL } from "./terminal.ts";

// npm runs its scripts in the package's folder; paths are meant from where the person typed the command.
const { INIT_CWD: typedIn, npm_lifecycle_event: npmScript } = process.env;
if (npmScript === "cli" && typedIn !== undefined) process.chdir(typedIn);

process.exitCode = await runCli(process.argv.slice(2), PROCESS_TERMINAL);
