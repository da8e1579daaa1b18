// One step of an installation: whether it is done already, and how it is done once.
import type { Google } from "../google/clients.ts";
import type { FormState, Installation, SiteState } from "../state/installation.ts";
import type { Surroundings } from "../surroundings.ts";

/** What the person gave for the steps to come, on the command line or in an earlier run that did not reach them. */
export interface Answers {
  siteId: string;
  /** An existing workbook and script, to be adopted. */
  workbookId: string | undefined;
  scriptId: string | undefined;
  /** A file of the site's own OAuth client. */
  clientFile: string | undefined;
  /** Key files made by hand, parted by commas. */
  keyFiles: string | undefined;
  keepsForeign: boolean;
  /** Whether decks are to go where the workbook is; `undefined` leaves the script as it stands. */
  folderAsked: boolean | undefined;
  /** Sends a first message again, though one has arrived. */
  sendsTrial: boolean;
}

/** What a step works with; each `save…` is on the disk at once. */
export interface SetupContext {
  around: Surroundings;
  answers: Answers;
  google(): Google;
  /** What is known in this run only. */
  memory: { operationsToken: string | undefined };
  installation(): Installation;
  site(): SiteState;
  saveSite(part: Partial<SiteState>): void;
  saveForm(part: Partial<FormState>): void;
  saveLogin(name: Installation["login"]): void;
}

/** What became of a step: done, or left to a hand, with where. */
export interface StepResult {
  state: "done" | "hand";
  words: string;
  link: string | null;
}

export interface Step {
  id: string;
  title: string;
  /** Told from the state alone: nothing is asked of anyone. */
  isDone(context: SetupContext): boolean;
  /** @throws InstallError what stops the installation here. */
  run(context: SetupContext): Promise<StepResult>;
}

export function done(words: string): StepResult {
  return { state: "done", words, link: null };
}

export function byHand(words: string, link: string | null): StepResult {
  return { state: "hand", words, link };
}
