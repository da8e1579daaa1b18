// Calls from a page to the add-on's functions, as promises.
import type { CellTarget, PageAnswer } from "../../interface/page-data.ts";

interface ScriptRunner {
  withSuccessHandler(handler: (answer: never) => void): ScriptRunner;
  withFailureHandler(handler: (error: Error) => void): ScriptRunner;
}

/** The add-on's own functions are its other members: they are called by name. */
declare const google: {
  script: {
    run: ScriptRunner;
    host: { close(): void; editor: { focus(): void } };
  };
};

/** Why there is no value; `isUnknown`: the call may have been done all the same. */
export interface Refusal {
  ok: false;
  message: string;
  remede: string;
  isUnknown?: boolean;
}

const NO_ANSWER: Refusal = {
  ok: false,
  message: "Pas de réponse de Google.",
  remede: "Rien n’est perdu ici : réessayez.",
  isUnknown: true,
};

/** Asks a function of the add-on; a call that never arrives is an answer too. */
export function ask<Value>(
  functionName: string,
  ...values: unknown[]
): Promise<({ ok: true } & Value) | Refusal> {
  return new Promise((resolve) => {
    const runner = google.script.run
      .withSuccessHandler((answer: PageAnswer<Value>) => resolve(answer))
      .withFailureHandler(() => resolve(NO_ANSWER));
    Reflect.apply(Reflect.get(runner, functionName), runner, values);
  });
}

/** Closes the dialog. */
export function closeDialog(): void {
  google.script.host.close();
}

/** Leads to a cell of the workbook; gives what went wrong. */
export async function showCell(target: CellTarget): Promise<string | null> {
  const answer = await ask<object>("aller", target);
  if (!answer.ok) return saidOf(answer);
  google.script.host.editor.focus();
  return null;
}

/** The same, then closes the dialog: Google shows the cell behind it. */
export async function goTo(target: CellTarget): Promise<string | null> {
  const fault = await showCell(target);
  if (fault === null) google.script.host.close();
  return fault;
}

/** Opens another page of the add-on, which takes a dialog's place; gives what went wrong. */
export function openPage(functionName: string, order: object = {}): Promise<string | null> {
  return ask<object>(functionName, order).then((answer: PageAnswer<object> | null) =>
    // A menu's function answers nothing: it says its faults itself.
    answer === null || answer.ok ? null : saidOf(answer),
  );
}

/** A refusal in one text. */
export function saidOf({ message, remede }: Refusal): string {
  return `${message} ${remede}`.trim();
}
