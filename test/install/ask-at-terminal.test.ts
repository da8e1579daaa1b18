// A question at the terminal: answered, or left by Ctrl+C or Ctrl+D, which is no bug.
import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { askAtTerminal } from "../../install/ask-at-terminal.ts";
import { Interrupted } from "../../install/obstacle.ts";
import { runCommand } from "../../install/run-command.ts";

/** The answer to a question at a terminal where some keys are struck. */
function asked(keys: string): Promise<string> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const terminal = Object.assign(output, { isTTY: true, columns: 80 });
  const answer = askAtTerminal("Nom du service :", input, terminal);
  input.write(keys);
  return answer;
}

it("gives the answer without the spaces around it", async () => {
  expect(await asked(" Aix \r")).toBe("Aix");
});

it.each([
  ["Ctrl+C", "\u0003"],
  ["Ctrl+C in the middle of an answer", "Ai\u0003"],
  ["Ctrl+D", "\u0004"],
])("%s ends the command with what to do, without a stack, by the usual code", async (_, keys) => {
  const lines: string[] = [];
  const write = (line: string): void => void lines.push(line);
  const answer = asked(keys);
  await expect(answer).rejects.toBeInstanceOf(Interrupted);
  const command = () => answer.then(() => 0);
  expect(await runCommand(command, { print: write, say: write }, { usage: "", json: false })).toBe(130);
  expect(lines).toEqual([
    "Interrompu. Ce qui est fait le reste ; relancez « npm run setup » pour continuer.",
  ]);
});
