// Columns are found by header, wherever staff moved them.
import { describe, expect, it } from "vitest";
import { findColumns } from "../../../shared/reading/headers.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";

const { readings, mystery, complaints } = STAFF_TABS;
const READINGS_HEADERS = ["Mois", "Code", "Numérateur", "Dénominateur", "Valeur", "Commentaire"];
const headersOf = (columns: readonly { header: string }[]) => columns.map(({ header }) => header);

describe("columns found by header", () => {
  it("follow the headers, not the positions", () => {
    const { positions, missing, duplicated } = findColumns(readings, [...READINGS_HEADERS].reverse());
    expect(Object.fromEntries(positions)).toEqual({
      month: 5,
      code: 4,
      numerator: 3,
      denominator: 2,
      value: 1,
      comment: 0,
    });
    expect(missing).toEqual([]);
    expect(duplicated).toEqual([]);
  });

  it("ignore case, surrounding blanks and unknown columns", () => {
    const { positions, missing } = findColumns(readings, [
      "Service",
      " MOIS ",
      "code",
      "",
      "NUMÉRATEUR",
      "Dénominateur",
      null,
      "valeur",
      "Commentaire",
    ]);
    expect(missing).toEqual([]);
    expect([positions.get("month"), positions.get("numerator"), positions.get("value")]).toEqual([1, 4, 7]);
  });

  it("take either apostrophe", () => {
    const found = (header: string) => findColumns(mystery, [header]).positions.get("greeting");
    expect(found("Formule d'accueil")).toBe(0);
    expect(found("Formule d’accueil")).toBe(0);
  });

  it.each(["Numerateur", "Nume\u0301rateur", "NUMÉRATEUR", "Numé\u00adrateur\u200b", " Numérateur\u00a0"])(
    "take %j for Numérateur",
    (header) => {
      expect(findColumns(readings, [header]).positions.get("numerator")).toBe(0);
    },
  );

  it("take a line break, a no-break or a double space for a space, and º for °", () => {
    const { satisfaction, actions } = STAFF_TABS;
    for (const header of [
      "Très\nsatisfait",
      "Très\u00a0satisfait",
      "Très  satisfait",
      "Tre\u0300s\r\nsatisfait",
    ])
      expect(findColumns(satisfaction, [header]).positions.get("verySatisfied")).toBe(0);
    for (const header of ["Nº", "n°", "N\u02da"])
      expect(findColumns(actions, [header]).positions.get("number")).toBe(0);
  });

  it("name those missing and those given twice", () => {
    const search = findColumns(readings, ["Mois", "Code", "mois", "Numérateur", "Valeur", "Commentaire"]);
    expect(headersOf(search.missing)).toEqual(["Dénominateur"]);
    expect(headersOf(search.duplicated)).toEqual(["Mois"]);
    expect(search.positions.has("month")).toBe(false);
  });

  it("may lack Langue, Signalement and Effacé le, and no other", () => {
    const missing = headersOf(findColumns(complaints, []).missing);
    expect(missing).toEqual([
      "Référence",
      "Reçue le",
      "Type",
      "Canal",
      "Auteur",
      "Objet",
      "Message",
      "Nom",
      "Courriel",
      "Téléphone",
      "Accusé le",
      "Statut",
      "Répondue le",
      "Agent",
      "Suite donnée",
      "N° action",
    ]);
  });

  it("are all missing from an empty row, or a row of numbers", () => {
    expect(findColumns(readings, []).missing).toHaveLength(6);
    expect(findColumns(readings, [1, true, null]).missing).toHaveLength(6);
  });
});
