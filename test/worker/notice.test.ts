// The personal-data notice says what the settings and the workbook's columns say.
import { expect, it } from "vitest";
import { personalColumns } from "../../shared/erasure/personal-columns.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import { FIELD_NAMES, FIELDS, personalFields } from "../../worker/complaint/fields.ts";
import { LANGUAGES, type Language } from "../../worker/language.ts";
import { columnInWords, columnsInWords, keptByFormInWords } from "../../worker/pages/kept-columns.ts";
import { LEGAL_PAGES, type LegalPageName, type LegalSection } from "../../worker/pages/legal/legal-text.ts";
import { commonLegalText, legalText } from "../../worker/pages/legal-texts.ts";
import { checkSites } from "../../worker/site/site.ts";
import { siteOf } from "./support/form-rig.ts";

const IN_EUROPE = { jurisdiction: "eu" } as const;

function notice(
  language: Language,
  settings: object = {},
  page: LegalPageName = "donnees-personnelles",
): string {
  const [site] = checkSites([{ ...siteOf("classeur-de-la-notice"), ...settings }], "essai");
  if (site === undefined) throw new Error("There is no site.");
  const { sections } = legalText(language, page, site, IN_EUROPE);
  return sections.flatMap(wordsOf).join("\n");
}

function wordsOf({ paragraphs = [], items = [], points = [] }: LegalSection): string[] {
  return [...paragraphs, ...items, ...points.flat()];
}

it("announces both retentions, as the site sets them", () => {
  expect(notice("fr")).toContain("90 jours");
  expect(notice("fr")).toContain("plus de 12 mois");
  expect(notice("en", { sheetRetentionMonths: 24, retentionDays: 30 })).toContain("more than 24 months");
  expect(notice("en", { retentionDays: 30 })).toContain("for 30 days");
});

it("tells each column of the workbook once: erased, or kept", () => {
  expect(columnsInWords("fr", "erased")).toBe(
    "l’objet, le message, le nom, l’adresse électronique, le téléphone et la réponse publiée",
  );
  expect(personalColumns().map(({ key }) => key)).toEqual([
    "subject",
    "message",
    "name",
    "email",
    "phone",
    "publishedAnswer",
  ]);
  const told = [columnsInWords("en", "erased"), columnsInWords("en", "kept")].join(", ").split(/, and |, /);
  expect(new Set(told.filter((name) => name !== "if it did")).size).toBe(
    Object.keys(complaintsTab.columns).length,
  );
  for (const language of LANGUAGES) {
    for (const kind of ["erased", "kept"] as const) {
      expect(notice(language)).toContain(columnsInWords(language, kind));
    }
  }
});

it.each(LANGUAGES)("tells in %s each field that stays in the form after its erasure", (language) => {
  const personal = new Set(personalFields());
  const kept = FIELD_NAMES.filter((name) => !personal.has(name)).map((name) => FIELDS[name].column);
  expect(kept).toContain("reason");
  for (const column of ["reference", ...kept, "language", "flag"] as const) {
    expect(keptByFormInWords(language)).toContain(columnInWords(language, column));
  }
  expect(notice(language)).toContain(keptByFormInWords(language));
});

it("says in words all that stays in the form, and the answer as long as the workbook has it", () => {
  expect(notice("fr")).toContain(
    "Ensuite, il n’y reste que la référence, le code de suivi, le type de message, le motif, le service concerné, la catégorie d’auteur, la langue du formulaire, la raison de douter de l’envoi, s’il y en a une, les dates et l’état, ainsi que la réponse publiée tant que le classeur la garde.",
  );
});

it("tells that an opinion's comment is erased too, where opinions are asked for", () => {
  const asked = { asksForOpinion: true, retentionDays: 30 };
  expect(notice("fr", asked)).toContain("le commentaire quitte le service du formulaire 30 jours après");
  expect(notice("fr", asked)).toContain("les agents l’y effacent avec votre message");
  expect(notice("en", asked)).toContain("staff erase it together with your message");
  expect(notice("fr")).not.toContain("avis");
});

it("sends to the data protection officer where there is one", () => {
  const contact = { ...siteOf("classeur").contact, dataProtectionOfficer: "dpo@exemple.fr" };
  expect(notice("fr", { contact })).toContain("écrivez à dpo@exemple.fr");
  expect(notice("fr")).toContain("écrivez à essai@exemple.fr");
});

it("promises no answer to who leaves no address", () => {
  expect(notice("fr")).toContain("sans adresse ni téléphone, nous ne pourrons pas vous joindre");
  expect(notice("en")).toContain("without an address or a telephone number, we cannot answer you directly");
});

it("tells what outlives the erasure", () => {
  for (const place of ["historique des versions", "copies", "sauvegardes"])
    expect(notice("fr")).toContain(place);
  for (const place of ["version history", "copies", "backups"]) expect(notice("en")).toContain(place);
});

it("dates the accessibility statement where the site gives a day", () => {
  const settings = { accessibilityStatementOn: "2026-03-01" };
  expect(notice("fr", settings, "accessibilite")).toContain("Établie le 1er mars 2026.");
  expect(notice("en", settings, "accessibilite")).toContain("Made on 1 March 2026.");
  expect(notice("fr", {}, "accessibilite")).not.toContain("Établie");
});

it("says that data stay in the European Union where they do, and only there", () => {
  const [site] = checkSites([siteOf("classeur-de-la-notice")], "essai");
  if (site === undefined) throw new Error("There is no site.");
  const said = (jurisdiction: "eu" | undefined) =>
    legalText("fr", "mentions-legales", site, { jurisdiction }).sections.flatMap(wordsOf).join("\n");
  expect(said("eu")).toContain("Les données du formulaire sont gardées dans l’Union européenne.");
  expect(said(undefined)).not.toContain("Union européenne");
});

it.each([
  [{ sheetRetentionMonths: 0 }, "sheetRetentionMonths : trop court ou trop petit"],
  [{ sheetRetentionMonths: 1.5 }, "sheetRetentionMonths : un nombre entier est attendu"],
  [{ accessibilityStatementOn: "2026-02-30" }, "accessibilityStatementOn : jour attendu"],
  [
    { contact: { ...siteOf("classeur").contact, dataProtectionOfficer: "dpo" } },
    "contact.dataProtectionOfficer : forme",
  ],
  [{ notices: { webhook: "http://chat.exemple.fr/x" } }, "notices.webhook : http:// n’est pas chiffré"],
  [{ notices: { webhook: "chat" } }, "notices.webhook : forme incorrecte"],
])("refuses %o", (settings, sentence) => {
  expect(() => notice("fr", settings)).toThrow(sentence);
});

it.each(LANGUAGES)(
  "says in %s what it says in French: as many paragraphs, the same figures, addresses and columns",
  (language) => {
    const settings = {
      retentionDays: 37,
      sheetRetentionMonths: 19,
      asksForOpinion: true,
      publicationDirector: "Le sous-préfet d’essai",
      accessibilityStatementOn: "2026-03-15",
    };
    for (const page of LEGAL_PAGES) {
      const [told, french] = [notice(language, settings, page), notice("fr", settings, page)];
      expect(told.split("\n")).toHaveLength(french.split("\n").length);
      const facts = (text: string) =>
        [...text.matchAll(/\b(?:37|19|24|30|71120|\S+@exemple\.fr|cnil\.fr|94107|MIT)\b/g)]
          .map(([fact]) => fact)
          .sort();
      expect([language, page, facts(told)]).toEqual([language, page, facts(french)]);
      if (language !== "fr") expect(told).not.toMatch(/ (?:les|vos|votre|est|nous) /);
    }
  },
);

it.each(LANGUAGES)(
  "says in %s of all sites what it says in French, under the title of each site's page",
  (language) => {
    const [site] = checkSites([siteOf("classeur-de-la-notice")], "essai");
    if (site === undefined) throw new Error("There is no site.");
    for (const page of LEGAL_PAGES) {
      const [told, french] = [commonLegalText(language, page), commonLegalText("fr", page)];
      const shape = ({ inBrief, sections }: typeof told) => [
        inBrief.length,
        sections.map((section) => [section.id, wordsOf(section).length]),
      ];
      expect(shape(told)).toEqual(shape(french));
      const ofSite = legalText(language, page, site, IN_EUROPE);
      expect(told.title).toBe(ofSite.title);
      // What holds for all is said in the same words.
      const words = ofSite.sections.flatMap(wordsOf);
      expect(words).toEqual(expect.arrayContaining(told.sections.flatMap(wordsOf)));
    }
  },
);
