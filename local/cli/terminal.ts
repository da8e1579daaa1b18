// Where the command line writes; tests give their own.

/** Results go to `print`, everything said to the person to `say`. Lines come without their end. */
export interface Terminal {
  print(line: string): void;
  say(line: string): void;
}

/** A reader that closes early (`| head`) has what it wants: the rest of the output is dropped, as other tools do. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** The process's own output. */
export const PROCESS_TERMINAL: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
};
