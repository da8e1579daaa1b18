// What a new workbook's form takes and refuses.
import { expect, it } from "vitest";
import { newSiteFaults } from "../../../local/page/new-site.ts";

it("takes a name and a year, blanks around them left out", () => {
  expect(newSiteFaults({ service: " Sous-préfecture de Nice ", year: " 2026 " })).toEqual({});
  expect(newSiteFaults({ service: "P".repeat(100), year: "1990" })).toEqual({});
});

it.each(["", "26", "20 26", "deux mille", "1989", "2101", "2026.5"])("refuses the year « %s »", (year) => {
  expect(newSiteFaults({ service: "Nice", year })).toEqual({
    year: "Indiquez l’année de la revue en quatre chiffres, par exemple 2026.",
  });
});

it("refuses a service without a name, or with one that is too long", () => {
  expect(newSiteFaults({ service: " ", year: "2026" }).service).toContain(
    "Écrivez le nom du service, tel qu’il paraîtra sur la revue.",
  );
  expect(newSiteFaults({ service: "P".repeat(101), year: "2026" }).service).toContain(
    "100 caractères au plus",
  );
});
