// « Trier les messages douteux » over the built add-on: what is listed, what each choice makes of the figures, and back.
import { expect, it } from "vitest";
import type { PageAnswer } from "../../apps-script/interface/page-data.ts";
import { sortedRows, unsortedRows } from "../../apps-script/pages/sorting/sorted-rows.ts";
import type { SortingData } from "../../apps-script/sorting/sorting-data.ts";
import { day } from "../../local/examples/example-workbook.ts";
import type { WrittenChanges } from "../../shared/changes/row-change.ts";
import { COMPLETE_YEAR } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";

const code = builtBundle();
const MESSAGES = [
  { reference: "F222-2222", flag: "envoyé en moins de 3 secondes", status: "Nouvelle" },
  { reference: "F333-3333", flag: "3 liens", status: "" },
  { reference: "F444-4444", flag: "3 liens", status: "En cours" },
  { reference: "F555-5555", flag: "", status: "Nouvelle" },
];

function filled() {
  const addOn = openAddOn(code, { currentTime: () => Date.UTC(2021, 0, 15, 9) });
  addOn.run("preparerLeClasseur");
  const common = { receivedOn: day("14/02/2020"), type: "Réclamation" };
  addOn.fill({
    settings: COMPLETE_YEAR.settings,
    rows: { complaints: MESSAGES.map((message) => ({ ...common, ...message })) },
  });
  return addOn;
}
type AddOn = ReturnType<typeof filled>;

function answer<Value>(addOn: AddOn, name: string, value?: unknown): { ok: true } & Value {
  const given = addOn.run(name, value) as PageAnswer<Value>;
  if (!given.ok) throw new Error(given.message);
  return given;
}
const toSort = (addOn: AddOn) => answer<SortingData>(addOn, "lireLesMessagesDouteux").messages;
const complaints = (addOn: AddOn): unknown => {
  const rates = Reflect.get(Object(addOn.run("calculerLesTaux")), "taux") as {
    code: string;
    exercice: number | null;
  }[];
  return rates.find(({ code: one }) => one === "REC1")?.exercice;
};

it("lists what nobody has sorted, and what is sorted as serious alone counts", () => {
  const addOn = filled();
  const messages = toSort(addOn);
  expect(messages.map(({ row, cells }) => [row, cells.reference])).toEqual([
    [2, "F222-2222"],
    [3, "F333-3333"],
  ]);
  expect(complaints(addOn)).toBe(2);
  const changes = [...sortedRows(messages.slice(0, 1), "serious"), ...sortedRows(messages.slice(1), "junk")];
  expect(answer<WrittenChanges>(addOn, "ecrire", changes)).toMatchObject({ cellules: 2, refus: [] });
  expect(toSort(addOn)).toEqual([]);
  expect(complaints(addOn)).toBe(3);
  // Taken back, each is as it was, the blank status too.
  answer<WrittenChanges>(addOn, "ecrire", unsortedRows(changes));
  expect(toSort(addOn)).toEqual(messages);
});

it("leaves what somebody sorted meanwhile", () => {
  const addOn = filled();
  const messages = toSort(addOn);
  answer<WrittenChanges>(addOn, "ecrire", sortedRows(messages.slice(0, 1), "serious"));
  const { cellules, refus } = answer<WrittenChanges>(addOn, "ecrire", sortedRows(messages, "junk"));
  expect([cellules, refus]).toEqual([1, [expect.objectContaining({ change: 0, reason: "changed" })]]);
});
