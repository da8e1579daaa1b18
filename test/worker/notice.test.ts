// The personal-data notice says what the settings and the workbook's columns say.
import { expect, it } from "vitest";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { columnsInWords } from "../../worker/pages/kept-columns.ts";
import { legalText } from "../../worker/pages/legal-texts.ts";
import { checkSites } from "../../worker/site/site.ts";
import { siteOf } from "./support/form-rig.ts";

function notice(language: "fr" | "en", settings: object = {}): string {
  const [site] = checkSites([{ ...siteOf("classeur-de-la-notice"), ...settings }], "essai");
  if (site === undefined) throw new Error("There is no site.");
  const { sections } = legalText(language, "donnees-personnelles", site);
  return sections.flatMap(({ paragraphs }) => paragraphs).join("\n");
}

it("announces both retentions, as the site sets them", () => {
  expect(notice("fr")).toContain("90 jours");
  expect(notice("fr")).toContain("plus de 12 mois");
  expect(notice("en", { sheetRetentionMonths: 24, retentionDays: 30 })).toContain("more than 24 months");
  expect(notice("en", { retentionDays: 30 })).toContain("for 30 days");
});

it("tells each column of the workbook once: erased, or kept", () => {
  expect(columnsInWords("fr", "erased")).toBe(
    "l’objet, le message, le nom, l’adresse électronique et le téléphone",
  );
  const told = [columnsInWords("en", "erased"), columnsInWords("en", "kept")].join(", ").split(/, and |, /);
  expect(new Set(told.filter((name) => name !== "if it did")).size).toBe(
    Object.keys(complaintsTab.columns).length,
  );
  expect(notice("fr")).toContain(columnsInWords("fr", "kept"));
});

it("sends to the data protection officer where there is one", () => {
  const contact = { ...siteOf("classeur").contact, dataProtectionOfficer: "dpo@exemple.fr" };
  expect(notice("fr", { contact })).toContain("écrivez à dpo@exemple.fr");
  expect(notice("fr")).toContain("écrivez à essai@exemple.fr");
});
