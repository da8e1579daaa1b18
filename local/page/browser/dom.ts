// Small helpers over the DOM.
import { displayLines } from "../../../shared/review/display-text.ts";

type Child = Node | string;

/** Makes an element: attributes by name, `on…` for listeners. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean | EventListener> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(attribute.replace(/^on/, ""), value);
    else if (value === true) element.setAttribute(attribute, "");
    else if (value !== false) element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

/** The page's element with this id. @throws Error when the page has none of that kind. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${kind.name} #${id}.`);
}

/** Sentences as paragraphs, one a line, with French no-break spaces. */
export function paragraphs(text: string): HTMLElement[] {
  return displayLines(text).map((line) => make("p", {}, line));
}

/** A button. */
export function button(label: string, onClick: () => void, className = ""): HTMLButtonElement {
  return make("button", { type: "button", class: className, onclick: onClick }, label);
}

/** Waits until what was asked is drawn. */
export function nextFrames(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
