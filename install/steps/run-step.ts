// One step run to its end: what somebody mends elsewhere within minutes is waited for, and seen done.
import { withLogin } from "../google/login-renewal.ts";
import { InstallError, inWorkbook, type Obstacle, obstacleLines } from "../obstacle.ts";
import { done, type SetupContext, type Step, type StepResult } from "./step.ts";

const POLL_MILLISECONDS = 10_000;
const MOST_POLLS = 30;
/** A box to tick, an API that was just turned on, a new name and its certificate. */
const WAITED_FOR: readonly string[] = ["scriptApiOff", "accountByHand", "formUnreached"];

type Ended = StepResult | { obstacle: Obstacle };

/** What became of a step. A person at the terminal waits with it; a program is told at once. */
export async function runStep(step: Step, context: SetupContext): Promise<Ended> {
  if (step.isDone(context)) return done("déjà fait");
  const { ask, sleep, terminal } = context.around;
  let ended = await attempted(step, context);
  if (ask === null || !isWaitedFor(ended)) return ended;
  for (const line of obstacleLines(ended.obstacle)) terminal.say(`  ${line}`);
  terminal.say(
    "  J’attends que ce soit fait, cinq minutes au plus (Ctrl+C arrête ; ce qui est fait le reste)…",
  );
  for (let poll = 0; poll < MOST_POLLS && isWaitedFor(ended); poll += 1) {
    await sleep(POLL_MILLISECONDS);
    ended = await attempted(step, context);
  }
  return ended;
}

function isWaitedFor(ended: Ended): ended is { obstacle: Obstacle } {
  return "obstacle" in ended && WAITED_FOR.includes(ended.obstacle.code);
}

async function attempted(step: Step, context: SetupContext): Promise<Ended> {
  try {
    return await withLogin(context.installation().login, () => step.run(context));
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    return { obstacle: inWorkbook(error.obstacle, context.site().spreadsheetId) };
  }
}
