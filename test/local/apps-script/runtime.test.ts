// The local Apps Script runtime: what it builds, and that it refuses the rest by name.
import { describe, expect, it } from "vitest";
import { MANIFEST } from "../../../apps-script/manifest.ts";
import type { AlertButton } from "../../../local/apps-script/host.ts";
import { methodScopes } from "../../../local/apps-script/manifest.ts";
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

  it("loses the document's lock at an alert, whatever the answer", () => {
    const taken: boolean[] = [];
    const body = `const lock = LockService.getDocumentLock();
      const held = [lock.tryLock(10), lock.hasLock()];
      SpreadsheetApp.getUi().alert("Titre", "Question ?", "YES_NO");
      held.push(lock.hasLock(), lock.tryLock(10), lock.hasLock());
      lock.releaseLock();
      return [...held, lock.hasLock()]`;
    const answer = (isFreeAfter: boolean) =>
      evaluate(body, {
        answerAlert: () => "YES",
        isLockTaken: () => {
          taken.push(true);
          return taken.length > 1 && !isFreeAfter;
        },
      });
    expect(answer(true)).toEqual([true, true, false, true, true, false]);
    taken.splice(0);
    expect(answer(false)).toEqual([true, true, false, false, false, false]);
  });
});

describe("what a manifest grants", () => {
  const AUTH = "https://www.googleapis.com/auth/";
  const answering = { services: { call: () => ({ presentationId: "deck-1" }) } };
  const withManifest = (
    body: string,
    scopes: readonly string[],
    services: readonly string[] = ["sheets", "slides"],
  ) => {
    const code = `function main() { ${body} }`;
    const enabled = MANIFEST.dependencies.enabledAdvancedServices.filter(({ serviceId }) =>
      services.includes(serviceId),
    );
    return loadAddOn(code, testHost(answering).host, {
      oauthScopes: scopes.map((scope) => AUTH + scope),
      dependencies: { enabledAdvancedServices: enabled },
    }).run("main");
  };
  const caught = (call: string) =>
    `try { ${call} } catch (error) { return [error instanceof Error, error.name, error.message, error.details?.code]; }`;

  it.each([
    [
      "sheets",
      "spreadsheets.values.batchGet",
      "drive drive.file drive.readonly spreadsheets spreadsheets.readonly",
    ],
    ["sheets", "spreadsheets.batchUpdate", "drive drive.file spreadsheets"],
    ["slides", "presentations.create", "drive drive.file presentations"],
  ] as const)("is checked as Google defines it: %s.%s", (service, method, scopes) => {
    expect(methodScopes({ service, method })).toEqual(scopes.split(" "));
    expect(methodScopes({ service, method: `${method}s` })).toEqual([]);
  });

  it("lets no call through without one of its scopes", () => {
    const refused = (method: string) => [
      true,
      "GoogleJsonResponseException",
      `API call to ${method} failed with error: Request had insufficient authentication scopes.`,
      403,
    ];
    expect(withManifest(caught('Sheets.Spreadsheets.get("s1")'), ["presentations"])).toEqual(
      refused("sheets.spreadsheets.get"),
    );
    const write = caught('Sheets.Spreadsheets.batchUpdate({ requests: [] }, "s1")');
    expect(withManifest(write, ["spreadsheets.readonly"])).toEqual(
      refused("sheets.spreadsheets.batchUpdate"),
    );
    const create = caught('return Slides.Presentations.create({ title: "Revue" }).presentationId');
    expect(withManifest(create, ["spreadsheets"])).toEqual(refused("slides.presentations.create"));
    expect(withManifest(create, ["drive.file"])).toBe("deck-1");
  });

  it("stops drive.file at the files that the script made", () => {
    const read = caught('return Sheets.Spreadsheets.get("s1")');
    expect(withManifest(read, ["drive.file"])).toMatchObject([
      true,
      "GoogleJsonResponseException",
      "API call to sheets.spreadsheets.get failed with error: Requested entity was not found.",
      404,
    ]);
    const own = `const { presentationId } = Slides.Presentations.create({ title: "Revue" });
      return Slides.Presentations.batchUpdate({ requests: [] }, presentationId).presentationId`;
    expect(withManifest(own, ["drive.file"])).toBe("deck-1");
  });

  it("covers the workbook of each chart, and its refreshing", () => {
    const chart = (request: string) =>
      caught(`const { presentationId } = Slides.Presentations.create({ title: "Revue" });
        return Slides.Presentations.batchUpdate({ requests: [${request}] }, presentationId).presentationId`);
    const create = chart('{ createSheetsChart: { spreadsheetId: "s1", chartId: 1 } }');
    const insufficient =
      "API call to slides.presentations.batchUpdate failed with error: Request had insufficient authentication scopes.";
    const refused = [true, "GoogleJsonResponseException", insufficient, 403];
    expect(withManifest(create, ["presentations"])).toEqual(refused);
    expect(withManifest(create, ["presentations", "spreadsheets.readonly"])).toBe("deck-1");
    const refresh = chart('{ refreshSheetsChart: { objectId: "graph" } }');
    expect(withManifest(refresh, ["drive.file"])).toEqual(refused);
    expect(withManifest(refresh, ["drive.file", "spreadsheets"])).toBe("deck-1");
  });

  it("opens the workbook and its dialogs, in Google's words", () => {
    expect(withManifest(caught("SpreadsheetApp.getActive()"), ["drive.file"])).toEqual([
      true,
      "Exception",
      `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${AUTH}spreadsheets.currentonly || ${AUTH}spreadsheets)`,
      null,
    ]);
    const dialog = caught(
      'SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<p>"), "Titre"); return "shown"',
    );
    expect(withManifest(dialog, ["spreadsheets"])).toEqual([
      true,
      "Exception",
      `Specified permissions are not sufficient to call Ui.showModalDialog. Required permissions: ${AUTH}script.container.ui`,
      null,
    ]);
    expect(withManifest(dialog, ["script.container.ui"])).toBe("shown");
  });

  it("makes a file of Drive with the scope of own files, and with none", () => {
    const body = caught(
      'return Drive.Files.create({ name: "a" }, Utilities.newBlob("<p>", "text/html"), { fields: "id" }) === undefined',
    );
    expect(withManifest(body, ["drive.file"], ["drive"])).toBe(false);
    expect(withManifest(body, ["spreadsheets"], ["drive"])).toContain("GoogleJsonResponseException");
  });

  it("has the advanced services that it enables, and no other", () => {
    const body = "return [typeof Sheets, typeof Slides]";
    expect(withManifest(body, ["spreadsheets"], ["slides"])).toEqual(["undefined", "object"]);
    expect(withManifest(caught('Sheets.Spreadsheets.get("s1")'), ["spreadsheets"], [])).toEqual([
      true,
      "ReferenceError",
      "Sheets is not defined",
      null,
    ]);
  });
});

describe("a run of more than six minutes", () => {
  const MINUTE = 60_000;

  /** Runs a body whose calls take a minute each, on the host's clock. */
  function timed(body: string, waitMinutes = 0, parts: Parameters<typeof testHost>[0] = {}) {
    let now = 0;
    const calls: GoogleCall[] = [];
    const services = {
      call: (call: GoogleCall) => {
        calls.push(call);
        now += MINUTE;
        return {};
      },
    };
    const answerAlert = (): AlertButton => {
      now += waitMinutes * MINUTE;
      return "YES";
    };
    const { host } = testHost({ services, currentTime: () => now, answerAlert, ...parts });
    const addOn = loadAddOn(`function main() { ${body} }`, host);
    return { run: () => addOn.run("main"), calls };
  }
  const calling = (times: number) =>
    `for (let call = 0; call < ${times}; call += 1) Sheets.Spreadsheets.get("s1");`;

  it("is stopped at its next call, which the script can't catch", () => {
    const long = timed(`try { ${calling(9)} } catch (error) { ${calling(1)} }`);
    expect(long.run).toThrow("Exceeded maximum execution time");
    expect(long.calls).toHaveLength(7);
    const last = timed(`try { ${calling(7)} } catch { return "caught" }`);
    expect(last.run).toThrow("Exceeded maximum execution time");
  });

  it("may be followed by another, and is not one that ends in time", () => {
    const short = timed(`${calling(6)} return "done"`);
    expect([short.run(), short.run()]).toEqual(["done", "done"]);
  });

  it("does not count while a question waits: the script is suspended", () => {
    const asks = 'SpreadsheetApp.getUi().alert("Titre", "Question ?", "YES_NO");';
    expect(timed(`${calling(3)} ${asks} ${calling(3)} return "done"`, 60).run()).toBe("done");
    expect(timed(`${calling(4)} ${asks} ${calling(3)} return "done"`, 60).run).toThrow("Exceeded maximum");
  });
});
