// The guide as a page: nothing of its Markdown is left, and its links lead somewhere.
import { expect, it } from "vitest";
import { helpPage } from "../../../local/page/server/help-pages.ts";

it("shows both documents whole, without signs of Markdown", () => {
  for (const name of ["guide", "classeur"]) {
    const html = helpPage(name);
    expect(html.match(/\*\*|^- |^\||\]\(|^#|^\d+\. /gm)).toBeNull();
    expect(html).toContain("<table>");
  }
  expect(helpPage("guide")).toContain('<a href="/aide/classeur">');
  expect(helpPage("guide")).toContain("<strong>Qualité</strong>");
});

it("knows no other document", () => {
  for (const name of ["benchmarks", "../README", ""]) expect(() => helpPage(name)).toThrow();
});
