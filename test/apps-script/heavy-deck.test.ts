// A deck too heavy for one call, or answered too late: sent in parts, under the same ids, never twice.
import { beforeAll, describe, expect, it } from "vitest";
import { listedSheets } from "../../local/apps-script/listed-sheets.ts";
import { fillWorkbook } from "../../local/cli/fill-workbook.ts";
import { AIX_2020 } from "../../local/examples/aix-2020/aix-2020.ts";
import { GoogleError } from "../../local/google/google-error.ts";
import type { GoogleCall } from "../../local/google/service.ts";
import { newSpreadsheet } from "../../local/google/sheets/new-spreadsheet.ts";
import { createStandIn } from "../../local/google/stand-in.ts";
import { builtBundle, openAddOn } from "./add-on-fixture.ts";
import { ordered, staffDeck } from "./review-deck.ts";

const WORKBOOK = "workbook-of-a-heavy-year";
/** More requests than that are too heavy. */
const HEAVY = 400;
/** Google's answer to a call that took too long. */
const tooLong = () =>
  new GoogleError("DEADLINE_EXCEEDED", "Deadline expired before operation could complete.");

/** The same year under another name, with other readings: the footer and most slides are to be written anew. */
const RENAMED = {
  ...AIX_2020,
  settings: { ...AIX_2020.settings, department: "Sous-préfecture d’Arles" },
  rows: {
    ...AIX_2020.rows,
    readings: (AIX_2020.rows.readings ?? []).map((row) => ({ ...row, numerator: 1 })),
  },
};

let code = "";
/** The slides of the same review in one batch. */
let whole: (string | undefined)[] = [];
beforeAll(() => {
  code = builtBundle();
  const { addOn } = withFault(() => undefined);
  addOn.run("genererLaRevue");
  whole = staffDeck(addOn).slideIds();
});

/** Told of each Slides batch before it is done; may do it, or throw. */
type Fault = (requests: number, act: () => unknown) => unknown;

/** The example's workbook. */
function withFault(fault: Fault) {
  const google = createStandIn();
  google.spreadsheets.put(newSpreadsheet(WORKBOOK, { locale: "fr_FR", timeZone: "Europe/Paris" }));
  const batches: number[] = [];
  const call = (asked: GoogleCall): unknown => {
    if (asked.method !== "presentations.batchUpdate") return google.call(asked);
    const { requests }: { requests?: unknown[] } = Object(asked.body);
    batches.push(requests?.length ?? 0);
    return fault(requests?.length ?? 0, () => google.call(asked)) ?? google.call(asked);
  };
  const parts = { services: { call }, spreadsheetId: WORKBOOK, sheets: () => listedSheets(google, WORKBOOK) };
  const addOn = { ...openAddOn(code, parts), google };
  addOn.run("preparerLeClasseur");
  fillWorkbook({ google, spreadsheetId: WORKBOOK }, AIX_2020);
  return { addOn, batches };
}

describe("a deck too heavy for one call", () => {
  it("is sent in halves, in order, and ends as the one sent whole", () => {
    const { addOn, batches } = withFault((requests) => {
      if (requests > HEAVY) throw tooLong();
    });
    expect(addOn.run("genererLaRevue")).toHaveProperty("presentation");
    expect(addOn.google.presentations.all()).toHaveLength(1);
    expect(staffDeck(addOn).slideIds()).toEqual(whole);
    expect(batches[0]).toBeGreaterThan(HEAVY);
    expect(batches.length).toBeGreaterThan(3);
  });

  it("is not sent again when Google had done it and only the answer was lost", () => {
    let isFirst = true;
    const { addOn, batches } = withFault((_, act) => {
      if (!isFirst) return undefined;
      isFirst = false;
      act();
      throw tooLong();
    });
    expect(addOn.run("genererLaRevue")).toHaveProperty("presentation");
    expect(staffDeck(addOn).slideIds()).toEqual(whole);
    // The slides and the notes.
    expect(batches).toHaveLength(2);
  });

  it("is finished in parts, under its own id, after a failure between two of them", () => {
    let passed = 0;
    const { addOn } = withFault((requests) => {
      if (requests > HEAVY) throw tooLong();
      passed += 1;
      if (passed === 2) throw new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
    });
    expect(addOn.run("genererLaRevue")).toHaveProperty("erreur");
    const [half] = addOn.google.presentations.all();
    const drawn = staffDeck(addOn).slideIds();
    expect(drawn.length).toBeGreaterThan(1);
    expect(drawn.length).toBeLessThan(whole.length);
    expect(addOn.run("genererLaRevue")).toMatchObject({
      presentation: { identifiant: half?.presentationId },
    });
    expect(addOn.google.presentations.all()).toHaveLength(1);
    expect(staffDeck(addOn).slideIds()).toEqual(whole);
  });

  it("stops, and says so, when even one slide does not pass", () => {
    const { addOn } = withFault(() => {
      throw tooLong();
    });
    expect(addOn.run("genererLaRevue")).toHaveProperty("erreur");
    expect(addOn.google.presentations.all()).toHaveLength(1);
    expect(staffDeck(addOn).slideIds()).toHaveLength(1);
  });
});

describe("an update too heavy for one call", () => {
  /** A deck on which staff wrote, every label of its indicators changed since in the workbook. */
  function made(fault: Fault) {
    let isArmed = false;
    const opened = withFault((requests, act) => (isArmed ? fault(requests, act) : undefined));
    const { addOn } = opened;
    addOn.run("genererLaRevue");
    const deck = staffDeck(addOn);
    deck.rewrite("page_missed:title", "Notre titre");
    deck.update({ createSlide: { objectId: "diapo-equipe", insertionIndex: 3 } });
    fillWorkbook({ google: addOn.google, spreadsheetId: WORKBOOK }, RENAMED);
    opened.batches.splice(0);
    isArmed = true;
    return { ...opened, deck };
  }
  let whole: { texts: string[]; slideIds: string[] } | undefined;
  beforeAll(() => {
    const { addOn, deck, batches } = made(() => undefined);
    expect(ordered(addOn).state).toBe("end");
    expect(batches[0]).toBeGreaterThan(HEAVY);
    whole = { texts: deck.texts(), slideIds: deck.slideIds() };
  });
  const ending = ({ texts, slideIds }: ReturnType<typeof staffDeck>) => ({
    texts: texts(),
    slideIds: slideIds(),
  });

  it("is sent in parts, and ends as the one sent whole, staff's words and slides kept", () => {
    const { addOn, deck, batches } = made((requests) => {
      if (requests > HEAVY) throw tooLong();
    });
    expect(ordered(addOn).state).toBe("end");
    expect(ending(deck)).toEqual(whole);
    expect(deck.element("missed", "title")?.text).toBe("Notre titre");
    expect(batches.length).toBeGreaterThan(3);
    batches.splice(0);
    ordered(addOn);
    expect(batches).toEqual([]);
  });

  it("ends the same when Google had done it and only the answer was lost", () => {
    let isFirst = true;
    const { addOn, deck } = made((_, act) => {
      if (!isFirst) return undefined;
      isFirst = false;
      act();
      throw tooLong();
    });
    expect(ordered(addOn).state).toBe("end");
    expect(ending(deck)).toEqual(whole);
  });

  it("stopped between two parts, says that some is written, and is finished by the next try", () => {
    let passed = 0;
    const { addOn, deck } = made((requests) => {
      if (requests > HEAVY) throw tooLong();
      passed += 1;
      if (passed === 2) throw new GoogleError("UNAVAILABLE", "The service is currently unavailable.");
      // On the next try, somebody writes in the deck between two parts.
      if (passed === 4) deck.rewrite("page_reminders:title", "Nos rappels");
    });
    const remedy = expect.stringContaining("peut déjà être à jour");
    expect(ordered(addOn)).toMatchObject({ state: "error", remedy });
    expect(ordered(addOn)).toMatchObject({
      state: "error",
      message: expect.stringContaining("La revue a changé pendant la mise à jour"),
      remedy,
    });
    expect(ordered(addOn).state).toBe("end");
    expect(deck.element("reminders", "title")?.text).toBe("Nos rappels");
    const ours = ending(deck).texts.map((text) => (text === "Nos rappels" ? "" : text));
    const theirs = deck.texts().indexOf("Nos rappels");
    expect(ours).toEqual(whole?.texts.map((text, index) => (index === theirs ? "" : text)));
    expect(deck.slideIds()).toEqual(whole?.slideIds);
    expect(addOn.google.presentations.all()).toHaveLength(1);
  });
});
