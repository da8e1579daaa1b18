// Where the command line writes; tests give their own.

/** Results go to `print`, everything said to the person to `say`. Lines come without their end. */
export interface Terminal {
  print(line: string): void;
  say(line: string): void;
}

/** The process's own output. */
export const PROCESS_TERMINAL: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
};
