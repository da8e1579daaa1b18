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
import { staffDeck } from "./review-deck.ts";

const WORKBOOK = "workbook-of-a-heavy-year";
/** Google's answer to a call that took too long. */
const tooLong = () =>
  new GoogleError("DEADLINE_EXCEEDED", "Deadline expired before operation could complete.");

let code = "";
/** The slides of the same review in one batch. */
let whole: (string | undefined)[] = [];
beforeAll(() => {
  code = builtBundle();
  const { addOn } = withFault(() => undefined);
  addOn.run("genererLaRevue");
  whole = staffDeck(addOn).slideIds();
});

/** The example's workbook; `fault` is told of each Slides batch before it is done, and may throw. */
function withFault(fault: (requests: number, act: () => unknown) => unknown) {
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
    const heavy = 400;
    const { addOn, batches } = withFault((requests) => {
      if (requests > heavy) throw tooLong();
    });
    expect(addOn.run("genererLaRevue")).toHaveProperty("presentation");
    expect(addOn.google.presentations.all()).toHaveLength(1);
    expect(staffDeck(addOn).slideIds()).toEqual(whole);
    expect(batches[0]).toBeGreaterThan(heavy);
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
      if (requests > 400) throw tooLong();
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
