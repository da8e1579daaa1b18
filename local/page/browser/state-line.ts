// The line under the grid: what just happened, with the way back, and the figures of what is selected.
import { displayText } from "../../../shared/review/display-text.ts";
import { button, byId } from "./dom.ts";

/** A word of the line that does something. */
export interface StateAction {
  label: string;
  run(): void;
}

/** Says what just happened; the next thing said takes its place. */
export function say(message: string, ...actions: StateAction[]): void {
  show(message, actions, false);
}

/** Says what is in sight: where there is little room, what the cell means goes before. */
export function tellIdle(message: string): void {
  show(message, [], false);
  byId("state-line", HTMLElement).classList.add("idle");
}

/** Says what is wrong, on its own ground. */
export function sayFault(message: string, ...actions: StateAction[]): void {
  show(`! ${message}`, actions, true);
}

/** Says where a long action stands, with a bar of its steps. */
export function sayStep(message: string, bar: HTMLElement): void {
  show(message, [], false);
  byId("state-message", HTMLElement).prepend(bar);
}

/** Says how what is selected adds up; a blank text says nothing. */
export function tellFigures(text: string): void {
  byId("state-figures", HTMLElement).textContent = displayText(text);
}

function show(message: string, actions: readonly StateAction[], isFault: boolean): void {
  const place = byId("state-message", HTMLElement);
  const text = document.createElement("span");
  text.textContent = displayText(message);
  place.replaceChildren(text, ...actions.map(({ label, run }) => button(label, run, "inline")));
  place.title = text.textContent;
  byId("state-line", HTMLElement).className = `state-line ${isFault ? "fault" : ""}`;
}
