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

/** Says what a filter leaves in sight of a tab. */
export function tellSight(message: string, ...actions: StateAction[]): void {
  show(message, actions, false);
  byId("state-line", HTMLElement).classList.add("sight");
}

/** Says something more than what was just done; what was said of the rows in sight is not true any more, and goes. */
export function sayAlso(message: string): void {
  const line = byId("state-line", HTMLElement);
  if (line.classList.contains("sight") || line.classList.contains("idle")) say(message);
  else byId("state-message", HTMLElement).append(textSpan(message));
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
  const text = textSpan(message);
  place.replaceChildren(text, ...actions.map(({ label, run }) => button(label, run, "inline")));
  place.title = text.textContent;
  byId("state-line", HTMLElement).className = `state-line ${isFault ? "fault" : ""}`;
}

function textSpan(message: string): HTMLElement {
  const text = document.createElement("span");
  text.textContent = displayText(message);
  return text;
}
