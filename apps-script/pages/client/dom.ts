// Small helpers over a page's DOM: users' text is only ever text.
import { withNoBreakSpaces } from "../../../shared/french/typography.ts";

type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** Makes an element: attributes by name, functions as listeners; its texts break as French ones may. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(attribute, value);
    else if (value !== false) element.setAttribute(attribute, value === true ? "" : value);
  }
  // A text to edit stays as it is.
  const shown = (child: Node | string) =>
    typeof child === "string" && name !== "textarea" ? withNoBreakSpaces(child) : child;
  element.append(...children.map(shown));
  return element;
}

/** The data that the server put in the page. */
export function pageData<Data>(): Data {
  const place = document.getElementById("data");
  return JSON.parse(place?.textContent ?? "null");
}

/** Shows the page: what scrolls, and its foot. */
export function show(body: readonly (Node | string)[], foot: readonly (Node | string)[]): void {
  const main = make("main", { class: "corps" }, ...body);
  const footer = make("footer", { class: "pied" }, ...foot);
  // Google's own document around the page says no language.
  document.documentElement.lang = "fr";
  document.body.replaceChildren(main, ...(foot.length === 0 ? [] : [footer]));
}

let first: HTMLElement | null = null;
// A frame that gets the focus after its page was drawn puts it nowhere: it goes where the page starts.
addEventListener("focus", () => {
  if (document.activeElement === document.body) first?.focus();
});

/** Puts the focus where the page starts. */
export function startAt(element: HTMLElement | null): void {
  first = element;
  element?.focus();
}

/** A button; the filled one is the page's main deed. */
export function button(label: string, press: () => void, isMain = false): HTMLButtonElement {
  return make("button", { type: "button", class: isMain ? "btn p" : "btn", click: press }, label);
}

/** A button within words. */
export function link(label: string, press: () => void): HTMLButtonElement {
  return make("button", { type: "button", class: "lien", click: press }, label);
}
