import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { conformityCommand } from "../../../tools/conformity/command.ts";
import { replayFolder } from "../../../tools/conformity/conformity.ts";

const FILE = "1qFopcWEGi_JqeOGvSs93SyFdsSI8J30NzrX92_HZBR0";
const OTHER = "1jIKzPs8LsiZZdLdeMEP-5ZIHw6RkjiOmj1LrJN706Yc";
const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const SHEETS = "https://sheets.googleapis.com/v4/spreadsheets";
const DRIVE = "https://www.googleapis.com/drive/v3/files";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "conformite-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the command; answers its exit code and what it wrote. */
async function command(...words: string[]) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await conformityCommand(words, {
    print: (line) => printed.push(line),
    say: (line) => said.push(line),
  });
  return { code, printed: printed.join("\n"), said: said.join("\n") };
}

interface Call {
  method: string;
  uri: string;
  body?: unknown;
  status?: number;
  answer?: unknown;
  date?: string;
}

function record(name: string, calls: Call[]): void {
  const interactions = calls.map(({ method, uri, body, status = 200, answer, date }) => ({
    request: { method, uri, body: body === undefined ? null : JSON.stringify(body), headers: {} },
    response: {
      status: { code: status, message: "" },
      headers: {
        Date: [date ?? "Tue, 25 Jul 2023 15:40:52 GMT"],
        "Content-Type": [answer === undefined ? "text/html" : "application/json; charset=UTF-8"],
      },
      body: { string: answer === undefined ? "" : JSON.stringify(answer) },
    },
  }));
  writeFileSync(join(folder, name), JSON.stringify({ version: 1, interactions }));
}

function creation(id = FILE): Call {
  const body = { name: "Essai", mimeType: SPREADSHEET };
  return { method: "POST", uri: DRIVE, body, answer: { kind: "drive#file", id, ...body } };
}

function update(value: unknown, updatedCells: number): Call {
  return {
    method: "PUT",
    uri: `${SHEETS}/${FILE}/values/A1?valueInputOption=RAW`,
    body: { values: [[value]] },
    answer: {
      spreadsheetId: FILE,
      updatedRange: "Sheet1!A1",
      updatedRows: 1,
      updatedColumns: 1,
      updatedCells,
    },
  };
}

function deletion(date?: string): Call {
  return { method: "DELETE", uri: `${DRIVE}/${FILE}`, status: 204, ...(date === undefined ? {} : { date }) };
}

async function countsOf(name: string): Promise<unknown> {
  const report = await replayFolder(folder);
  const file = report.fichiers.find(({ fichier }) => fichier === name);
  return [file?.egales, file?.differentes, file?.refusees, file?.premiere];
}

describe("a replay", () => {
  test("finds equal what the stand-in answers alike, with its own ids", async () => {
    record("a.json", [creation(), update("x", 1), deletion()]);
    expect(await countsOf("a.json")).toEqual([3, 0, 0, null]);
  });

  test("tells the first difference, and goes on", async () => {
    record("a.json", [creation(), update("x", 2), update("y", 3), deletion()]);
    expect(await countsOf("a.json")).toEqual([
      2,
      2,
      0,
      `PUT /v4/spreadsheets/${FILE}/values/A1?valueInputOption=RAW : $.updatedCells : attendu 2, obtenu 1`,
    ]);
  });

  test("counts apart what is not built", async () => {
    const revisions = { method: "GET", uri: `${DRIVE}/${FILE}/revisions`, answer: { revisions: [] } };
    record("a.json", [creation(), revisions, deletion()]);
    expect(await countsOf("a.json")).toEqual([2, 0, 1, null]);
  });

  test("counts apart calls to hosts that the stand-in does not answer for", async () => {
    const foreign = { method: "GET", uri: "https://example.org/v4/spreadsheets/x", answer: {} };
    record("a.json", [creation(), foreign, deletion()]);
    expect(await countsOf("a.json")).toEqual([2, 0, 1, null]);
  });

  test("compares as text a body that only says it is JSON", async () => {
    record("a.json", [creation()]);
    const text = readFileSync(join(folder, "a.json"), "utf8");
    writeFileSync(join(folder, "a.json"), text.replace(/"string":.*$/, '"string":"<html>"}}}]}'));
    expect(await countsOf("a.json")).toEqual([0, 1, 0, expect.stringContaining('attendu "<html>"')]);
  });

  test("knows a copy for what the session made", async () => {
    const copied = { kind: "drive#file", id: OTHER, name: "Copie", mimeType: SPREADSHEET };
    record("a.json", [
      creation(),
      update("x", 1),
      { method: "POST", uri: `${DRIVE}/${FILE}/copy`, body: { name: "Copie" }, answer: copied },
      {
        method: "GET",
        uri: `${SHEETS}/${OTHER}/values/A1`,
        answer: { range: "Sheet1!A1", majorDimension: "ROWS", values: [["x"]] },
      },
    ]);
    expect(await countsOf("a.json")).toEqual([4, 0, 0, null]);
  });

  test("starts each session from an empty store", async () => {
    const read: Call = {
      method: "GET",
      uri: `${SHEETS}/${FILE}/values/A1`,
      answer: { range: "Sheet1!A1", majorDimension: "ROWS" },
    };
    const later = "Tue, 25 Jul 2023 17:00:00 GMT";
    // The file is there in the second session, since it is read, but nothing is in it.
    record("a.json", [creation(), update("x", 1), { ...read, date: later }]);
    expect(await countsOf("a.json")).toEqual([3, 0, 0, null]);
  });

  test("first makes the files that stood in the account, by their names alone", async () => {
    const list = {
      method: "GET",
      uri: `${DRIVE}?q=trashed+%3D+false&fields=files(id,name)`,
      answer: {
        files: [
          { id: FILE, name: "Essai" },
          { id: OTHER, name: "Ancien" },
        ],
      },
    };
    const title = {
      method: "GET",
      uri: `${SHEETS}/${OTHER}?fields=properties.title`,
      answer: { properties: { title: "Ancien" } },
    };
    record("a.json", [creation(), list, title]);
    expect(await countsOf("a.json")).toEqual([3, 0, 0, null]);
  });

  test("knows the files of someone else, and those that are nowhere", async () => {
    const error = { code: 403, message: "The caller does not have permission", status: "PERMISSION_DENIED" };
    const missing = { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" };
    record("a.json", [
      { method: "GET", uri: `${SHEETS}/${OTHER}`, status: 403, answer: { error } },
      { method: "GET", uri: `${SHEETS}/${FILE}`, status: 404, answer: { error: missing } },
    ]);
    expect(await countsOf("a.json")).toEqual([2, 0, 0, null]);
  });
});

describe("the command", () => {
  test("prints one line a file, the totals, and exits with 1 when an answer differs", async () => {
    record("a.json", [creation()]);
    record("b.json", [creation(), update("x", 2)]);
    const { code, printed } = await command(folder);
    expect(code).toBe(1);
    expect(printed.split("\n")).toEqual([
      "a.json : 1 égales, 0 différentes, 0 refusées",
      "b.json : 1 égales, 1 différentes, 0 refusées",
      expect.stringContaining("$.updatedCells : attendu 2, obtenu 1"),
      "Total : 2 égales, 1 différentes, 0 refusées",
    ]);
  });

  test("prints JSON when asked, and exits with 0 when nothing differs", async () => {
    record("a.json", [creation()]);
    const { code, printed } = await command(folder, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toEqual({
      total: { egales: 1, differentes: 0, refusees: 0 },
      fichiers: [{ fichier: "a.json", egales: 1, differentes: 0, refusees: 0, premiere: null }],
    });
  });

  test("says what is wrong with its arguments, and how it is used", async () => {
    expect(await command("/nulle/part")).toEqual({
      code: 2,
      printed: "",
      said: "Le dossier « /nulle/part » n’existe pas : vérifiez son chemin.",
    });
    const { code, said } = await command();
    expect(code).toBe(2);
    expect(said).toContain("Il manque le dossier des enregistrements (DOSSIER).");
    expect(said).toContain("npm run --silent conformite -- DOSSIER [--json]");
  });

  test("says in French what is wrong with the folder", async () => {
    await expect(replayFolder(join(folder, "rien"))).rejects.toThrow("n’existe pas");
    await expect(replayFolder(folder)).rejects.toThrow("ne contient aucun enregistrement");
    writeFileSync(join(folder, "a.json"), "{");
    await expect(replayFolder(folder)).rejects.toThrow("n’est pas un enregistrement de trafic");
    writeFileSync(join(folder, "a.json"), "{}");
    await expect(replayFolder(folder)).rejects.toThrow("n’est pas un enregistrement de trafic");
    record("a.json", [{ method: "GET", uri: "no address", answer: {} }]);
    await expect(replayFolder(folder)).rejects.toThrow("n’est pas un enregistrement de trafic");
  });
});
