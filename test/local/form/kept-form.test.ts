// What the form keeps: the same at the next start, for the person alone, a damaged file told.
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { FormFolder, newKeptForm } from "../../../local/form/kept-form.ts";
import { temporaryFolder } from "../page/running-page.ts";

const WORKBOOK = { id: "1abcdefghij", fileName: "Classeur.xlsx" };
let data: ReturnType<typeof temporaryFolder>;
let place: string;
beforeEach(() => {
  data = temporaryFolder();
  place = join(data.path, ".revue-qualite", "formulaire");
});
afterEach(() => data.remove());

it("keeps the secrets from one start to the next, where nobody else may read them", () => {
  const kept = newKeptForm(WORKBOOK);
  new FormFolder(data.path).keep(kept);
  expect(new FormFolder(data.path).readKept()).toEqual(kept);
  expect(statSync(join(place, "formulaire.json")).mode & 0o777).toBe(0o600);
  expect(statSync(place).mode & 0o777).toBe(0o700);
});

it("makes other secrets for another folder", () => {
  const [one, other] = [newKeptForm(WORKBOOK), newKeptForm(WORKBOOK)];
  expect(new Set([...Object.values(one), ...Object.values(other)]).size).toBe(7);
});

it.each(["", "{", '{"formSecret":"court"}'])("tells how to mend a damaged file: %s", (text) => {
  const folder = new FormFolder(data.path);
  writeFileSync(join(place, "formulaire.json"), text);
  expect(() => folder.readKept()).toThrow(
    /formulaire\.json » du formulaire public est illisible\. Supprimez-le/,
  );
});
