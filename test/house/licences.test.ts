import { expect, it } from "vitest";
import { isAllowed } from "./licences.ts";

it.each(["MIT", "(MIT OR GPL-3.0-only)", "Apache-2.0 AND MIT", "MPL-2.0"])("takes %s", (licence) => {
  expect(isAllowed({ name: "exemple", licence })).toBe(true);
});

it.each([
  "GPL-3.0-only",
  "AGPL-3.0-or-later",
  "LGPL-3.0-or-later",
  "MIT AND GPL-2.0-only",
  "UNLICENSED",
  "none",
])("refuses %s", (licence) => {
  expect(isAllowed({ name: "exemple", licence })).toBe(false);
});

it("lets a package in by its name for one licence only", () => {
  expect(isAllowed({ name: "@img/sharp-win32-x64", licence: "Apache-2.0 AND LGPL-3.0-or-later" })).toBe(true);
  expect(isAllowed({ name: "@img/sharp-win32-x64", licence: "GPL-3.0-only" })).toBe(false);
});
