// What the third step and the ends are made of: columns of short points.
import { make } from "../client/dom.ts";

/** Columns, each a title with its points; those without any point are left out. */
export function columns(
  parts: readonly (readonly [title: string, points: readonly (HTMLElement | string)[]])[],
): HTMLElement {
  const sections = parts
    .filter(([, points]) => points.length > 0)
    .map(([title, points]) =>
      make(
        "section",
        {},
        make("h2", {}, title),
        make("ul", {}, ...points.map((point) => make("li", {}, point))),
      ),
    );
  return make("div", { class: "trois" }, ...sections);
}
