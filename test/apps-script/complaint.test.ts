// A complaint recorded and handled over the built add-on.
import { describe, expect, it } from "vitest";
import type {
  ComplaintCheck,
  ComplaintData,
  ComplaintDraft,
  ComplaintOrder,
  RecordedComplaint,
} from "../../apps-script/complaint/complaint-data.ts";
import type { PageAnswer } from "../../apps-script/interface/page-data.ts";
import { day } from "../../local/examples/example-workbook.ts";
import type { GoogleCall } from "../../local/google/service.ts";
import { DECEMBER_LACKS } from "../support/situations.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { DRAFT } from "./complaint-draft.ts";

const code = builtBundle();

type AddOn = ReturnType<typeof openAddOn>;

/** `before` and `after` see each call to Google. */
function preparedAddOn(
  before: (call: GoogleCall) => void = () => undefined,
  after: (call: GoogleCall) => void = () => undefined,
  currentTime = () => Date.UTC(2021, 0, 15, 9),
): AddOn {
  const isWatched = { now: false };
  const addOn: AddOn = openAddOn(code, {
    currentTime,
    services: {
      call: (call) => {
        if (isWatched.now) before(call);
        const given = addOn.google.call(call);
        if (isWatched.now) after(call);
        return given;
      },
    },
  });
  addOn.run("preparerLeClasseur");
  addOn.fill(DECEMBER_LACKS);
  isWatched.now = true;
  return addOn;
}

function answer<Value>(addOn: AddOn, name: string, value: unknown): { ok: true } & Value {
  const given = addOn.run(name, value) as PageAnswer<Value>;
  if (!given.ok) throw new Error(given.message);
  return given;
}

const check = (addOn: AddOn, changes: Partial<ComplaintDraft>) =>
  answer<{ check: ComplaintCheck }>(addOn, "verifierLaReclamation", { ...DRAFT, ...changes }).check;
let guards = 0;
function order(changes: Partial<ComplaintDraft> = {}): ComplaintOrder {
  guards += 1;
  return { draft: { ...DRAFT, ...changes }, guard: guards };
}
const record = (addOn: AddOn, changes: Partial<ComplaintDraft> = {}) =>
  answer<RecordedComplaint>(addOn, "enregistrerLaReclamation", order(changes));
const rows = (addOn: AddOn) => addOn.read("Réclamations!A1:Z20") as unknown[][];
const references = (addOn: AddOn) => rows(addOn).map(([reference]) => reference);

describe("a complaint as it is typed", () => {
  it("knows its number and its days: 15 working days after 14/12/2020 is 06/01/2021", () => {
    const addOn = preparedAddOn();
    const before = addOn.version();
    expect(check(addOn, {})).toEqual({
      notice: "",
      reference: "2020-0006",
      acknowledgeBefore: day("21/12/2020"),
      answerBefore: day("06/01/2021"),
      duplicates: [],
    });
    expect(check(addOn, { receivedOn: day("11/12/2020") }).answerBefore).toBe(day("05/01/2021"));
    expect(check(addOn, { channel: "Courrier" }).acknowledgeBefore).toBe(day("28/12/2020"));
    const none = { acknowledgeBefore: null, answerBefore: null };
    expect(check(addOn, { type: "Félicitation" })).toMatchObject(none);
    expect(check(addOn, { isOutOfScope: true })).toMatchObject(none);
    expect(addOn.version()).toBe(before);
  });

  it("says that another year's does not count", () => {
    expect(check(preparedAddOn(), { receivedOn: day("04/01/2021") })).toMatchObject({
      reference: "2021-0001",
      notice: "Reçue en 2021 : elle ne comptera pas dans l’exercice 2020.",
    });
  });

  it("is told when it looks like another one", () => {
    expect(check(preparedAddOn(), { subject: "Un créneau, vite" }).duplicates).toEqual([]);
    expect(check(preparedAddOn(), { subject: "Aucun créneau avant février" }).duplicates).toEqual([
      {
        reference: "2020-0005",
        row: 6,
        words: "le 11/12/2020, par téléphone : « Pas de créneau de rendez-vous avant février »",
      },
    ]);
  });
});

describe("recording", () => {
  it("adds one row of texts under its headers, never a formula", () => {
    const addOn = preparedAddOn();
    const before = rows(addOn);
    const recorded = record(addOn, { subject: "=1+1", reason: "Délai de rendez-vous", isAcknowledged: true });
    expect(recorded).toMatchObject({ reference: "2020-0006", status: "Nouvelle", row: before.length + 1 });
    const [headers = []] = before;
    const added = rows(addOn)[before.length] ?? [];
    const byHeader = Object.fromEntries(headers.map((header, index) => [String(header), added[index] ?? ""]));
    expect(byHeader).toMatchObject({
      Référence: "2020-0006",
      "Reçue le": day("14/12/2020"),
      Type: "Réclamation",
      Canal: "Guichet",
      Auteur: "Usager",
      Objet: "=1+1",
      Motif: "Délai de rendez-vous",
      "Accusé le": day("14/12/2020"),
      Statut: "Nouvelle",
    });
    expect(rows(addOn).slice(0, before.length)).toEqual(before);
  });

  it("gives two people at once two numbers", () => {
    const addOn = preparedAddOn();
    expect([check(addOn, {}).reference, check(addOn, {}).reference]).toEqual(["2020-0006", "2020-0006"]);
    expect([record(addOn).reference, record(addOn).reference]).toEqual(["2020-0006", "2020-0007"]);
  });

  it("closes a félicitation, and leaves out of the rates what is out of scope", () => {
    const addOn = preparedAddOn();
    expect(record(addOn, { type: "Félicitation" })).toMatchObject({
      status: "Classée",
      type: "Félicitation",
    });
    expect(record(addOn, { isOutOfScope: true }).status).toBe("Hors périmètre");
  });

  it("is taken back whole", () => {
    const addOn = preparedAddOn();
    const before = rows(addOn);
    answer(addOn, "ecrire", record(addOn).undo);
    expect(rows(addOn)).toEqual(before);
  });

  it("leaves what somebody else has written in it since", () => {
    const addOn = preparedAddOn();
    const { undo, row } = record(addOn);
    const [headers = []] = rows(addOn);
    const column = String.fromCharCode(65 + headers.indexOf("Statut"));
    addOn.write(`Réclamations!${column}${row}`, [["En cours"]]);
    expect(answer(addOn, "ecrire", undo)).toMatchObject({ refus: [{ column: "status", found: "En cours" }] });
  });

  it("refuses an empty object and a day to come, and writes nothing", () => {
    const addOn = preparedAddOn();
    const before = addOn.version();
    for (const changes of [{ subject: " " }, { receivedOn: day("16/01/2021") }]) {
      expect(addOn.run("enregistrerLaReclamation", order(changes))).toMatchObject({ ok: false });
    }
    expect(addOn.version()).toBe(before);
  });

  it("says where its row stands when the form adds one while the number is given", () => {
    const form = { hasWritten: false };
    const addOn = preparedAddOn((call) => {
      if (call.method !== "spreadsheets.batchUpdate" || form.hasWritten) return;
      form.hasWritten = true;
      const values = [["ABCD-2345", day("14/12/2020"), "Réclamation", "Formulaire web"]];
      addOn.write(`Réclamations!A${rows(addOn).length + 1}:D${rows(addOn).length + 1}`, values);
    });
    const before = references(addOn).length;
    expect(record(addOn)).toMatchObject({ reference: "2020-0006", row: before + 2 });
    expect(references(addOn).slice(before)).toEqual(["ABCD-2345", "2020-0006"]);
  });

  it("is recorded once when the outcome is lost: asked again, it is found", () => {
    const isLost = { now: false };
    const addOn = preparedAddOn(undefined, ({ method }) => {
      if (isLost.now && method === "spreadsheets.batchUpdate") throw new Error("Empty response");
    });
    const lost = order();
    expect(answer(addOn, "retrouverLaReclamation", lost)).toMatchObject({ recorded: null });
    isLost.now = true;
    expect(addOn.run("enregistrerLaReclamation", lost)).toMatchObject({ ok: false });
    isLost.now = false;
    const recorded = { reference: "2020-0006", status: "Nouvelle" };
    expect(answer(addOn, "retrouverLaReclamation", lost)).toMatchObject({ recorded });
    expect(answer(addOn, "enregistrerLaReclamation", lost)).toMatchObject(recorded);
    expect(references(addOn).filter((reference) => reference === "2020-0006")).toHaveLength(1);
    expect(references(addOn)).not.toContain("2020-0007");
  });

  it("leaves no mark of a former day's complaint", () => {
    const clock = { day: 15 };
    const addOn = preparedAddOn(undefined, undefined, () => Date.UTC(2021, 0, clock.day, 9));
    const marks = () =>
      (addOn.version()?.developerMetadata ?? []).filter(({ metadataKey }) =>
        metadataKey?.includes("reclamation"),
      );
    record(addOn);
    record(addOn);
    expect(marks()).toHaveLength(2);
    clock.day = 16;
    record(addOn);
    expect(marks()).toHaveLength(1);
  });

  it("writes nothing when the tab was renamed meanwhile, and says what to do", () => {
    const addOn = preparedAddOn();
    check(addOn, {});
    const properties = { sheetId: addOn.sheetId("Réclamations"), title: "Plaintes 2020" };
    addOn.update([{ updateSheetProperties: { properties, fields: "title" } }]);
    const before = addOn.version();
    expect(addOn.run("enregistrerLaReclamation", order())).toMatchObject({
      ok: false,
      message: expect.stringContaining("L’onglet « Réclamations » manque"),
    });
    expect(addOn.version()).toBe(before);
  });
});

describe("handling", () => {
  const start = (addOn: AddOn, reference: string | null) =>
    answer<ComplaintData>(addOn, "lireLaReclamation", { reference });

  it("shows the row as it stands, and makes its to-do go once it is answered", () => {
    const addOn = preparedAddOn();
    const { handled, reasons } = start(addOn, "2020-0005");
    expect(handled?.row).toBe(6);
    expect(handled?.cells).toMatchObject({
      status: "Nouvelle",
      answeredOn: null,
      subject: expect.stringContaining("créneau"),
    });
    expect(reasons).toContain("Délai de traitement");
    const cells = [
      { column: "status", before: "Nouvelle", after: "Répondue" },
      { column: "answeredOn", before: null, after: day("31/12/2020") },
      { column: "publishedAnswer", before: null, after: "Un créneau s’est libéré." },
    ];
    const change = { tab: "complaints", key: { reference: "2020-0005" }, cells, mayBeNew: false };
    expect(answer(addOn, "ecrire", [change])).toMatchObject({ cellules: 3, refus: [] });
    const panel = JSON.stringify(addOn.run("lireLePanneau"));
    expect(panel).not.toContain("2020-0005");
  });

  it("says that the row is gone", () => {
    expect(preparedAddOn().run("lireLaReclamation", { reference: "2020-0099" })).toMatchObject({
      ok: false,
      message: expect.stringContaining("2020-0099"),
    });
  });

  it("opens a new one with the words most used", () => {
    const data = start(preparedAddOn(), null);
    expect(data.handled).toBeNull();
    expect(data.subjects.length).toBeLessThanOrEqual(4);
  });
});
