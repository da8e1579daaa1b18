// The page's options: what holds without them, and what is refused.
import { expect, it } from "vitest";
import { readPageArguments } from "../../../local/page/arguments.ts";

it("has a port for the page, one for the form and a folder", () => {
  expect(readPageArguments([])).toEqual({ port: 8788, formPort: 8787, folder: "donnees", json: false });
  expect(readPageArguments(["--port-formulaire", "9000", "--json"])).toMatchObject({
    formPort: 9000,
    json: true,
  });
});

it.each([
  ["--port", "0"],
  ["--port-formulaire", "65536"],
  ["--port-formulaire", "huit"],
])("refuses %s %s", (option, text) => {
  expect(() => readPageArguments([option, text])).toThrow(
    `Le port « ${text} » n’est pas un nombre de 1 à 65535. Options : --port 8788, --port-formulaire 8787`,
  );
});

it("refuses what it does not know", () => {
  expect(() => readPageArguments(["--formulaire"])).toThrow("Options non comprises : --formulaire.");
});
