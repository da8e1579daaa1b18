// What an installation tells of its steps: each as it ends, then what stopped it, what is left, and the diagnosis.
import { join } from "node:path";
import { type Diagnosis, diagnosisLines } from "./diagnosis.ts";
import { type Obstacle, obstacleLines } from "./obstacle.ts";
import type { Step, StepResult } from "./steps/step.ts";
import type { Surroundings } from "./surroundings.ts";

/** The mail ready for the administrator, in the folder of the state. */
export const MAIL = "courriel-administrateur.txt";

/** What became of the steps, as programs read it. */
export interface Outcome {
  done: { id: string; words: string }[];
  hand: { id: string; words: string; link: string | null }[];
  stopped: { id: string; obstacle: Obstacle } | null;
  remaining: string[];
}

/** A step as the terminal shows it. */
export function stepLine({ title }: Step, { state, words, link }: StepResult): string {
  const sign = state === "done" ? "fait  " : "À LA MAIN";
  return `  ${sign} ${title} : ${words}${link === null ? "" : `\n         Où : ${link}`}`;
}

/** Tells the end; `doctor` is the diagnosis of an installation that nothing stopped. */
export function report(
  { doctor, ...outcome }: Outcome & { doctor: Diagnosis | null },
  isJson: boolean,
  { terminal, stateFolder }: Surroundings,
): void {
  if (isJson) {
    terminal.print(JSON.stringify({ ...outcome, doctor }));
    return;
  }
  if (doctor !== null) for (const line of diagnosisLines(doctor)) terminal.say(line);
  const { stopped, remaining, hand } = outcome;
  if (stopped === null) {
    if (hand.length > 0)
      terminal.say("Reste à faire à la main ce qui est marqué plus haut ; puis relancez « npm run setup ».");
    return;
  }
  for (const line of obstacleLines(stopped.obstacle)) terminal.say(line);
  if (stopped.obstacle.by === "googleAdministrator")
    terminal.say(`  Courriel prêt à lui envoyer : ${join(stateFolder, MAIL)}`);
  terminal.say("Ce qui est fait le reste ; relancez « npm run setup » pour continuer. Il reste :");
  for (const title of remaining) terminal.say(`  - ${title}`);
}
