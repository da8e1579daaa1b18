// The committed reference of the workbook is the one that its description gives.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workbookReference } from "../../../tools/docs/workbook-reference.ts";

describe("workbookReference", () => {
  it("is what docs/classeur.md holds (otherwise run npm run docs)", () => {
    const committed = readFileSync(new URL("../../../docs/classeur.md", import.meta.url), "utf8");
    expect(committed).toBe(workbookReference());
  });

  it("names every tab and the owner of its columns", () => {
    const reference = workbookReference();
    expect(reference).toContain("### Enquêtes mystères");
    expect(reference).toContain(
      "| Langue (facultative) | texte | le formulaire, ou le service pour ses saisies |",
    );
    expect(reference).toContain("| Atteinte | texte | le module |");
  });
});
