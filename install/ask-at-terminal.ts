// One question at the terminal, and a person who leaves it unanswered.
import { createInterface } from "node:readline";
import { Interrupted } from "./obstacle.ts";

/** The answer, without the spaces around it. @throws Interrupted at Ctrl+C and at Ctrl+D. */
export function askAtTerminal(
  question: string,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stderr,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input, output });
    let isAnswered = false;
    // At the end of a question that was answered too, where it changes nothing.
    lines.once("close", () => {
      // What is said next begins a line of its own.
      if (!isAnswered) output.write("\n");
      reject(new Interrupted());
    });
    lines.question(`${question} `, (answer) => {
      isAnswered = true;
      resolve(answer.trim());
      lines.close();
    });
  });
}
