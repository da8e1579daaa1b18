// `Relevés`: what makes a reading unusable, one alert a row, column and remedy named.
import { describe, expect, it } from "vitest";
import type { RawCell } from "../../../shared/reading/workbook-cells.ts";
import {
  analysed,
  anomalies,
  rateOf,
  settings,
  type Table,
  type Tables,
} from "../../support/workbook-cells.ts";

const INDICATORS: Table = [
  ["Code", "Unité", "Calcul", "Actif"],
  ["TEL1", "%", "Ratio", ""],
  ["ACC1", "min", "Moyenne", "Oui"],
  ["NB1", "nombre", "Nombre", "oui"],
  ["TIT1", "%", "Valeur", ""],
  ["NOTE", "/10", "Valeur", ""],
  ["EFFORT", "/5", "Valeur", ""],
  ["OLD1", "%", "Ratio", "NON"],
  ["REC1", "nombre", "Automatique", ""],
];
type Row = readonly RawCell[];

const workbook = (...rows: Row[]): Tables => ({
  Indicateurs: INDICATORS,
  Relevés: [["Mois", "Code", "Numérateur", "Dénominateur", "Valeur"], ...rows],
});
/** What is said of one row, which must be on its line. */
const said = (...row: RawCell[]): string => {
  const messages = anomalies(workbook(row));
  expect(messages).toHaveLength(1);
  return messages[0]?.replace(/^Relevés 2: /, "") ?? "";
};
const kept = (...rows: Row[]) => analysed(workbook(...rows)).records.readings.map(({ row }) => row);

describe("a usable reading", () => {
  it.each<Row[]>([
    [["01/01/2020", "TEL1", 95, 100]],
    [["31/01/2020", "tel1", 0, 0]],
    [[43_831.5, " TEL1 ", "1 234", "1 234,0 "]],
    [["01/01/2020", "TEL1", 95.000_000_4, 99.999_999_7]],
    [["01/01/2020", "ACC1", "1 234,5", 20]],
    [["01/01/2020", "ACC1", 500, 20]],
    [["01/01/2020", "ACC1", 0, 0]],
    [["01/01/2020", "NB1", 3, ""]],
    [["01/01/2020", "NB1", 3, -5]],
    [["01/12/2020", "TIT1", "", "", "95,16 %"]],
    [["01/12/2020", "TIT1", "", "", 0]],
    [["01/12/2020", "TIT1", "", "", 1.01]],
    [["01/12/2020", "TIT1", "", "", 100]],
  ])("is kept without a word: %j", (row) => {
    expect(anomalies(workbook(row))).toEqual([]);
    expect(kept(row)).toEqual([2]);
  });

  it("without any figure is not entered yet: skipped in silence, whatever its month and code", () => {
    expect(anomalies(workbook(["01/01/2020", "TEL1"], ["bientôt", "TEL9"], ["", ""]))).toEqual([]);
    expect(kept(["01/01/2020", "TEL1"])).toEqual([]);
  });
});

describe("an unusable reading", () => {
  const LEFT_OUT = "Ligne non comptée.";

  it.each<[string, Row, string]>([
    ["has no month", ["", "TEL1", 95, 100], "Colonne « Mois » : la cellule est vide. Complétez-la."],
    ["has no code", ["01/01/2020", "", 95, 100], "Colonne « Code » : la cellule est vide. Complétez-la."],
    [
      "has an impossible month",
      ["31/02/2020", "TEL1", 95, 100],
      "Colonne « Mois » : la date « 31/02/2020 » n’existe pas. Corrigez-la sous la forme jj/mm/aaaa.",
    ],
    [
      "has a month that is no date",
      ["janvier", "TEL1", 95, 100],
      "Colonne « Mois » : « janvier » n’est pas un mois. Tapez-le sous la forme mm/aaaa, ou une date de ce mois.",
    ],
    [
      "has an unreadable figure",
      ["01/01/2020", "TEL1", "environ 95", 100],
      "Colonne « Numérateur » : « environ 95 » n’est pas un nombre. Tapez un nombre, par exemple 95,16.",
    ],
    [
      "has a huge figure",
      ["01/01/2020", "TEL1", 95, 1e20],
      "Colonne « Dénominateur » : « 100000000000000000000 » est trop grand pour être compté. Corrigez-le.",
    ],
    [
      "has a formula in error",
      ["01/01/2020", "TEL1", 95, "#DIV/0!"],
      "Colonne « Dénominateur » : la formule donne l’erreur « #DIV/0! ». Corrigez-la ou tapez la valeur.",
    ],
    [
      "has a formula never computed",
      ["01/01/2020", "TEL1", "#NOT_COMPUTED!", 100],
      "Colonne « Numérateur » : la formule n’est pas calculée. Ouvrez le fichier dans un tableur, enregistrez-le, puis recommencez.",
    ],
    [
      "has an unknown code",
      ["01/01/2020", "TEL9", 95, 100],
      "Code inconnu : « TEL9 ». Corrigez-le ou ajoutez-le dans l’onglet « Indicateurs ».",
    ],
    [
      "has an inactive code",
      ["01/01/2020", "OLD1", 95, 100],
      "L’indicateur « OLD1 » n’est pas actif : réactivez-le dans « Indicateurs » ou supprimez ce relevé.",
    ],
    [
      "has an automatic code",
      ["01/01/2020", "REC1", 95, 100],
      "L’indicateur « REC1 » est calculé automatiquement depuis un autre onglet : supprimez ce relevé.",
    ],
    [
      "is more than five years old",
      ["31/12/2014", "TEL1", 95, 100],
      "Le mois est hors des années 2015 à 2021 : corrigez « Mois ».",
    ],
    [
      "is more than a year ahead",
      ["01/01/2022", "TEL1", 95, 100],
      "Le mois est hors des années 2015 à 2021 : corrigez « Mois ».",
    ],
    [
      "has a percentage typed as a count in a percent cell",
      ["01/01/2020", "TEL1", 0.93, 100],
      "Colonne « Numérateur » : 0,93 n’est pas un nombre entier. Tapez le nombre compté, pas un pourcentage.",
    ],
    [
      "has a percentage typed as text for a count",
      ["01/01/2020", "TEL1", "93 %", 100],
      "Colonne « Numérateur » : « 93 % » est un pourcentage : tapez le nombre lui-même, sans %.",
    ],
    [
      "has a percentage typed as text for a total",
      ["01/01/2020", "ACC1", 93, "100%"],
      "Colonne « Dénominateur » : « 100% » est un pourcentage : tapez le nombre lui-même, sans %.",
    ],
    [
      "has half a person in the total of a mean",
      ["01/01/2020", "ACC1", 93, 20.5],
      "Colonne « Dénominateur » : 20,5 n’est pas un nombre entier. Tapez le nombre compté, pas un pourcentage.",
    ],
    [
      "has a % sign where the unit is not %",
      ["01/01/2020", "NOTE", "", "", "8 %"],
      "Colonne « Valeur » : « 8 % » est un pourcentage, et l’unité de l’indicateur n’est pas %. Tapez la valeur sans %, ou corrigez « Unité ».",
    ],
    [
      "is above the scale of /10",
      ["01/01/2020", "NOTE", "", "", 10.5],
      "Colonne « Valeur » : 10,5 dépasse 10, le plus haut de l’échelle. Corrigez-le.",
    ],
    [
      "is above the scale of /5",
      ["01/01/2020", "EFFORT", "", "", 6],
      "Colonne « Valeur » : 6 dépasse 5, le plus haut de l’échelle. Corrigez-le.",
    ],
    [
      "lacks the denominator",
      ["01/01/2020", "TEL1", 95],
      "« Numérateur » sans « Dénominateur » : complétez le total.",
    ],
    [
      "lacks the denominator of a mean",
      ["01/01/2020", "ACC1", 95],
      "« Numérateur » sans « Dénominateur » : complétez le total.",
    ],
    [
      "lacks the numerator",
      ["01/01/2020", "TEL1", "", 100],
      "« Dénominateur » sans « Numérateur » : complétez le nombre compté.",
    ],
    [
      "lacks the numerator of a count",
      ["01/01/2020", "NB1", "", 100],
      "« Dénominateur » sans « Numérateur » : complétez le nombre compté.",
    ],
    [
      "counts something out of nothing",
      ["01/01/2020", "TEL1", 1, 0],
      "« Numérateur » au-dessus de zéro pour un « Dénominateur » de zéro : vérifiez les deux.",
    ],
    [
      "means something over nothing",
      ["01/01/2020", "ACC1", 1, 0],
      "« Numérateur » au-dessus de zéro pour un « Dénominateur » de zéro : vérifiez les deux.",
    ],
    [
      "has a negative numerator",
      ["01/01/2020", "TEL1", -1, 100],
      "Colonne « Numérateur » : un nombre négatif ne peut pas être compté. Corrigez-le.",
    ],
    [
      "has a negative denominator",
      ["01/01/2020", "TEL1", 0, -100],
      "Colonne « Dénominateur » : un nombre négatif ne peut pas être compté. Corrigez-le.",
    ],
    [
      "has a negative value",
      ["01/01/2020", "TIT1", "", "", -1],
      "Colonne « Valeur » : un nombre négatif ne peut pas être compté. Corrigez-le.",
    ],
    [
      "counts more than there is",
      ["01/01/2020", "TEL1", 101, 100],
      "« Numérateur » plus grand que « Dénominateur » : vérifiez les deux.",
    ],
    [
      "has a value with counts",
      ["01/01/2020", "TIT1", 95, "", 95],
      "« Valeur » et des nombres sont saisis ensemble : gardez l’un ou l’autre.",
    ],
    [
      "has a value instead of counts",
      ["01/01/2020", "TEL1", "", "", 95],
      "Cet indicateur attend un « Numérateur » (et un « Dénominateur »), pas une « Valeur ».",
    ],
    [
      "has counts instead of a value",
      ["01/01/2020", "TIT1", 95, 100],
      "Cet indicateur attend une « Valeur », pas un numérateur ni un dénominateur.",
    ],
  ])("%s", (_, row, message) => {
    expect(said(...row)).toBe(`${message} ${LEFT_OUT}`);
    expect(kept(row)).toEqual([]);
  });

  it.each<[RawCell, string]>([
    [0.9516, "0,9516"],
    [1, "1"],
    [100.5, "100,5"],
  ])("has a percentage of %f: a part, or too much", (value, shown) => {
    expect(said("01/01/2020", "TIT1", "", "", value)).toBe(
      `Colonne « Valeur » : ${shown} % est sans doute une part (0,9516 pour 95,16 %) ou dépasse 100. Tapez le pourcentage lui-même (95,16) ; un taux réel sous 1 % se saisit par ses nombres. Ligne non comptée.`,
    );
  });

  it("is listed once, its first fault named, whatever else is wrong", () => {
    expect(anomalies(workbook(["31/02/2020", "TEL9", "abc", -1, "#REF!"]))).toEqual([
      "Relevés 2: Colonne « Mois » : la date « 31/02/2020 » n’existe pas. Corrigez-la sous la forme jj/mm/aaaa. Ligne non comptée.",
    ]);
  });
});

describe("a reading of another year", () => {
  it.each<Row[]>([
    [["01/01/2015", "TEL1", 95, 100]],
    [["31/12/2019", "TEL1", 95, 100]],
    [["01/01/2021", "TEL1", 95, 100]],
    [["31/12/2021", "TEL1", 95, 100]],
    [["01/12/2019", "TEL9", 95, 100]],
    [["01/12/2019", "", "abc", "#REF!"]],
    [["01/12/2019", "REC1", -1, "", 12]],
  ])("is passed over in silence, whatever is wrong in it: %j", (row) => {
    expect(anomalies(workbook(row, row))).toEqual([]);
    expect(kept(row)).toEqual([]);
  });

  it("is listed once its year is the exercice", () => {
    const tables = { ...workbook(["01/12/2019", "TEL9", 95, 100]), Paramètres: settings({ Exercice: 2019 }) };
    expect(anomalies(tables)).toHaveLength(1);
  });

  it("leaves that of the exercice for the same code alone", () => {
    const rows: Row[] = [
      ["01/01/2020", "TEL1", 95, 100],
      ["01/01/2019", "TEL1", 5, 10],
    ];
    expect(rateOf(workbook(...rows), "TEL1").year).toBe(95);
  });
});

describe("two readings of one code and month", () => {
  it("are both left out, and both listed", () => {
    const rows: Row[] = [
      ["01/01/2020", "TEL1", 95, 100],
      ["31/01/2020", "tel1", 5, 10],
      ["01/02/2020", "TEL1", 80, 100],
    ];
    const message = (code: string) =>
      `Deux relevés pour « ${code} » et le même mois : aucun ne compte. Gardez le bon. Ligne non comptée.`;
    expect(anomalies(workbook(...rows))).toEqual([
      `Relevés 2: ${message("TEL1")}`,
      `Relevés 3: ${message("tel1")}`,
    ]);
    expect(rateOf(workbook(...rows), "TEL1").year).toBe(80);
  });

  it("do not count one that is wrong otherwise", () => {
    const rows: Row[] = [
      ["01/01/2020", "TEL1", 95, 100],
      ["01/01/2020", "TEL1", 101, 100],
      ["01/01/2020", "TEL1", "", ""],
    ];
    expect(kept(...rows)).toEqual([2]);
    expect(anomalies(workbook(...rows))).toHaveLength(1);
  });
});

describe("a suspended month", () => {
  const suspended = (start: RawCell, end: RawCell, ...rows: Row[]): Tables => ({
    ...workbook(...rows),
    Paramètres: settings(),
    Suspensions: [
      ["Début", "Fin", "Motif"],
      [start, end, "Crise sanitaire"],
    ],
  });
  const LISTED =
    "Le suivi était suspendu ce mois-là (onglet « Suspensions ») : les chiffres saisis ne comptent pas. Ligne non comptée.";

  it("leaves its readings out, whole, even when touched by one day", () => {
    const rows: Row[] = [
      ["01/02/2020", "TEL1", 1, 1],
      ["01/03/2020", "TEL1", 1, 1],
      ["01/06/2020", "TEL1", 1, 1],
      ["01/07/2020", "TEL1", 1, 1],
    ];
    const tables = suspended("31/03/2020", "01/06/2020", ...rows);
    expect(anomalies(tables)).toEqual([`Relevés 3: ${LISTED}`, `Relevés 4: ${LISTED}`]);
    expect(rateOf(tables, "TEL1").sampleSize).toBe(2);
  });

  it("may be any of several suspensions, or lie across years", () => {
    const tables = suspended(
      "15/12/2019",
      "15/01/2020",
      ["10/01/2020", "TEL1", 1, 1],
      ["10/02/2020", "TEL1", 1, 1],
    );
    expect(anomalies(tables)).toEqual([`Relevés 2: ${LISTED}`]);
  });

  it.each<[RawCell, RawCell, string]>([
    ["01/03/2020", "", "Colonne « Fin » : la cellule est vide. Complétez-la. Ligne non comptée."],
    ["", "30/06/2020", "Colonne « Début » : la cellule est vide. Complétez-la. Ligne non comptée."],
    [
      "30/06/2020",
      "01/03/2020",
      "La suspension finit avant de commencer : vérifiez « Début » et « Fin ». Ligne non comptée.",
    ],
  ])("needs both days in order: %s → %s", (start, end, message) => {
    const tables = suspended(start, end, ["01/04/2020", "TEL1", 1, 1]);
    expect(anomalies(tables)).toEqual([`Suspensions 2: ${message}`]);
    expect(rateOf(tables, "TEL1").year).toBe(100);
  });
});
