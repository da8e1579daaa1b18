// What is said of a file before it is opened: its tabs, what lacks, what is left alone.
import { expect, it } from "vitest";
import { AIX_2020 } from "../../../local/examples/aix-2020/aix-2020.ts";
import { preparedWorkbook } from "../../../local/page/workbooks/new-file.ts";
import { recognisedFile } from "../../../local/page/workbooks/recognised-file.ts";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { TABS } from "../../../shared/workbook/tabs.ts";
import { fileOf } from "./file-of.ts";

const HEADERS = Object.values(TABS.trainings.columns).map(({ header }) => header);

it("has nothing to say of a prepared workbook but that all is read", async () => {
  const { spreadsheet } = openWorkbook(await preparedWorkbook(AIX_2020), "site.xlsx");
  const { tabs, missingCount } = recognisedFile(spreadsheet);
  expect(missingCount).toBe(0);
  expect(new Set(tabs.map(({ fault, remark }) => [fault, remark].join()))).toEqual(new Set([",tout est lu"]));
  expect(tabs.find(({ title }) => title === "Relevés")?.rowCount).toBe(88);
});

it("names what lacks, what is one letter away, and what is the site's own", () => {
  const { spreadsheet } = openWorkbook(
    fileOf({
      FORMATIONS: [HEADERS.slice(0, -1), ["Ada"], [], ["Bob"]],
      Agents: [["Nom de l’agent", "Rôle"]],
      "Plan d’action": [["N°"]],
      Feuil3: [["A"], ["B"]],
    }),
    "arles.xlsx",
  );
  const { tabs, missingCount } = recognisedFile(spreadsheet);
  expect(missingCount).toBe(Object.keys(TABS).length - 3);
  expect(tabs).toEqual([
    {
      title: "FORMATIONS",
      knownAs: "Formations",
      rowCount: 2,
      fault: `la colonne « ${HEADERS.at(-1)} » manque`,
      remark: "elle sera ajoutée, vide",
    },
    {
      title: "Agents",
      knownAs: "Agents",
      rowCount: 0,
      fault: expect.stringMatching(/^(la colonne « .+ » manque|\d colonnes manquent)$/),
      remark: "si c’est « Nom de l’agent » ou un autre en-tête inconnu, redonnez-lui son nom",
    },
    {
      title: "Plan d’action",
      knownAs: null,
      rowCount: 0,
      fault: "« Plan d'actions » à une lettre près",
      remark: "renommez l’onglet, ou laissez-le de côté",
    },
    { title: "Feuil3", knownAs: null, rowCount: 1, fault: null, remark: "gardé tel quel, non compté" },
  ]);
});

it("asks to keep one of two columns of one name", () => {
  const { spreadsheet } = openWorkbook(fileOf({ Formations: [[...HEADERS, HEADERS[0] ?? ""]] }), "x.xlsx");
  expect(recognisedFile(spreadsheet).tabs[0]).toMatchObject({
    fault: `deux colonnes « ${HEADERS[0]} »`,
    remark: "gardez la bonne et renommez l’autre",
  });
});
