// The accent of a site's theme can be read.
import { expect, it } from "vitest";
import { contrastWithWhite } from "../../worker/site/contrast.ts";
import { checkSites } from "../../worker/site/site.ts";
import { siteOf } from "./support/form-rig.ts";

it.each([
  ["#000000", 21],
  ["#ffffff", 1],
  ["#767676", 4.54],
  ["#000091", 14.95],
])("counts the contrast of %s with white", (colour, contrast) => {
  expect(contrastWithWhite(colour)).toBeCloseTo(contrast, 1);
});

it("refuses an accent on which white text can't be read", () => {
  const sites = (accent: string) => [{ ...siteOf("classeur-du-theme"), theme: { accent } }];
  expect(() => checkSites(sites("#777777"), "essai")).toThrow("theme.accent : couleur trop claire");
  expect(checkSites(sites("#767676"), "essai")[0]?.theme.accent).toBe("#767676");
});
