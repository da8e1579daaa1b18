// Which hidden folder follows a file out of the trash: its own, however many are alike.
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bringBackHidden } from "../../../local/page/folder/back-from-trash.ts";
import { temporaryFolder } from "./running-page.ts";

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const pathOf = (...parts: string[]) => join(folder.path, ...parts);

/** A workbook in the trash, and what is hidden of it, with a file named after it. */
function putAway(name: string, content = "contenu"): void {
  const hidden = pathOf("corbeille", ".revue-qualite", name);
  mkdirSync(hidden, { recursive: true });
  writeFileSync(pathOf("corbeille", name), content);
  writeFileSync(join(hidden, "base.xlsx"), content);
  writeFileSync(join(hidden, `de ${name}`), "");
}
const hiddenOf = (name: string): string[] => readdirSync(pathOf(".revue-qualite", name));

it("is that of the file that left, not of one that is alike and still there", () => {
  putAway("A.xlsx");
  putAway("B.xlsx");
  renameSync(pathOf("corbeille", "B.xlsx"), pathOf("Retrouvé.xlsx"));
  // Made, empty, before anything was known of the file.
  mkdirSync(pathOf(".revue-qualite", "Retrouvé.xlsx"), { recursive: true });
  bringBackHidden(folder.path, "Retrouvé.xlsx");
  expect(hiddenOf("Retrouvé.xlsx")).toEqual(["base.xlsx", "de B.xlsx"]);
  expect(readdirSync(pathOf("corbeille", ".revue-qualite"))).toEqual(["A.xlsx"]);
});

it("follows a file that was copied, and no file of other content, nor one that has a folder already", () => {
  mkdirSync(pathOf(".revue-qualite"));
  putAway("A.xlsx");
  writeFileSync(pathOf("Autre.xlsx"), "autre contenu");
  bringBackHidden(folder.path, "Autre.xlsx");
  expect(existsSync(pathOf(".revue-qualite", "Autre.xlsx"))).toBe(false);
  mkdirSync(pathOf(".revue-qualite", "Ouvert.xlsx"));
  writeFileSync(pathOf(".revue-qualite", "Ouvert.xlsx", "base.xlsx"), "contenu");
  writeFileSync(pathOf("Ouvert.xlsx"), "contenu");
  bringBackHidden(folder.path, "Ouvert.xlsx");
  expect(hiddenOf("Ouvert.xlsx")).toEqual(["base.xlsx"]);
  writeFileSync(pathOf("Copie.xlsx"), "contenu");
  bringBackHidden(folder.path, "Copie.xlsx");
  expect(hiddenOf("Copie.xlsx")).toEqual(["base.xlsx", "de A.xlsx"]);
});
