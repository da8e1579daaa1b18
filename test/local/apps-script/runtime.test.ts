// The local Apps Script runtime: what it builds, and that it refuses the rest by name.
import { describe, expect, it } from "vitest";
import { loadAddOn } from "../../../local/apps-script/runtime.ts";
import { GoogleError } from "../../../local/google/google-error.ts";
import type { GoogleCall } from "../../../local/google/service.ts";
import { testHost } from "./test-host.ts";

/** Runs the body of a function in the runtime. */
function evaluate(body: string, parts: Parameters<typeof testHost>[0] = {}): unknown {
  return loadAddOn(`function main() { ${body} }`, testHost(parts).host).run("main");
}

describe("the runtime", () => {
  it("has no global of Node", () => {
    expect(
      evaluate("return [typeof process, typeof require, typeof fetch, typeof setTimeout, typeof Buffer]"),
    ).toEqual(["undefined", "undefined", "undefined", "undefined", "undefined"]);
  });

  it("names what it does not build", () => {
    expect(() => evaluate("SpreadsheetApp.openById('x')")).toThrow("does not build SpreadsheetApp.openById.");
    expect(() => evaluate("Sheets.Spreadsheets.Values.append({}, 'x', 'A1')")).toThrow(
      "does not build Sheets.Spreadsheets.Values.append.",
    );
    expect(() => evaluate("DriveApp.getFiles()")).toThrow("DriveApp is not defined");
  });

  it("refuses a function that the script lacks", () => {
    expect(() => loadAddOn("", testHost().host).run("absente")).toThrow("has no function absente");
  });

  it("tells the host's time", () => {
    const body = `return [Date.now(), new Date().getTime(), new Date(0).getTime(),
      Utilities.formatDate(new Date(), "Europe/Paris", "yyyy-MM-dd")]`;
    const justBeforeMidnightInLondon = Date.UTC(2020, 11, 31, 23, 30);
    expect(evaluate(body, { currentTime: () => justBeforeMidnightInLondon })).toEqual([
      justBeforeMidnightInLondon,
      justBeforeMidnightInLondon,
      0,
      "2021-01-01",
    ]);
  });

  it("turns positional arguments into calls named as in the discovery documents", () => {
    const calls: GoogleCall[] = [];
    const services = {
      call: (call: GoogleCall) => {
        calls.push(call);
        return { ok: true };
      },
    };
    evaluate(
      `Sheets.Spreadsheets.get("s1", { fields: "sheets", ranges: undefined });
       Sheets.Spreadsheets.batchUpdate({ requests: [] }, "s1");
       Sheets.Spreadsheets.Values.batchGet("s1", { ranges: ["A1"] });
       Slides.Presentations.create({ title: "Revue" });
       return Slides.Presentations.batchUpdate({ requests: [] }, "p1");`,
      { services },
    );
    expect(calls).toEqual([
      { service: "sheets", method: "spreadsheets.get", params: { spreadsheetId: "s1", fields: "sheets" } },
      {
        service: "sheets",
        method: "spreadsheets.batchUpdate",
        params: { spreadsheetId: "s1" },
        body: { requests: [] },
      },
      {
        service: "sheets",
        method: "spreadsheets.values.batchGet",
        params: { spreadsheetId: "s1", ranges: ["A1"] },
      },
      { service: "slides", method: "presentations.create", params: {}, body: { title: "Revue" } },
      {
        service: "slides",
        method: "presentations.batchUpdate",
        params: { presentationId: "p1" },
        body: { requests: [] },
      },
    ]);
  });

  it("throws Google's refusals as Apps Script does", () => {
    const services = {
      call: () => {
        throw new GoogleError("INVALID_ARGUMENT", "Unable to parse range: X!1:1");
      },
    };
    const body = `try { Sheets.Spreadsheets.get("s1") } catch (error) {
      return [error instanceof Error, error.name, error.message, error.details.code, error.details.message];
    }`;
    expect(evaluate(body, { services })).toEqual([
      true,
      "GoogleJsonResponseException",
      "API call to sheets.spreadsheets.get failed with error: Unable to parse range: X!1:1",
      400,
      "Unable to parse range: X!1:1",
    ]);
  });

  it("gives the user's answer to an alert", () => {
    const body = `const ui = SpreadsheetApp.getUi();
      return ui.alert("Titre", "Question ?", ui.ButtonSet.YES_NO) === ui.Button.YES`;
    expect(evaluate(body, { answerAlert: () => "YES" })).toBe(true);
    expect(evaluate(body, { answerAlert: () => "NO" })).toBe(false);
  });

  it("keeps document properties for the run", () => {
    const body = `const store = PropertiesService.getDocumentProperties();
      store.setProperty("a", "1"); return [store.getProperty("a"), store.getProperty("b")]`;
    expect(evaluate(body)).toEqual(["1", null]);
  });
});
