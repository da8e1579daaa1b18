// The guide in French keeps French typography: apostrophes, no-break spaces before double signs and inside « ».
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withApostrophes, withNoBreakSpaces } from "../../../shared/french/typography.ts";

const GUIDE = readFileSync(new URL("../../../docs/guide.md", import.meta.url), "utf8");
/** Code, addresses and the lines under a table's headers are not prose. */
const NOT_PROSE = /`[^`]*`|https?:\/\/\S+|\]\([^)]*\)|^\|\s*-.*$/gm;

it("has no straight apostrophe and no space that may break before a double sign", () => {
  const lines = GUIDE.replaceAll(NOT_PROSE, "…").split("\n");
  const wrong = lines.filter((line) => withNoBreakSpaces(withApostrophes(line)) !== line);
  expect(wrong).toEqual([]);
});
