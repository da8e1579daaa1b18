import { beforeEach, describe, expect, test } from "vitest";
import { GoogleError } from "../../../../local/google/google-error.ts";
import { createStandIn, OWNER, type StandIn } from "../../../../local/google/stand-in.ts";

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
const PRESENTATION = "application/vnd.google-apps.presentation";
const ROBOT = "robot@exemple.fr";

let now: number;
let google: StandIn;

beforeEach(() => {
  now = Date.UTC(2021, 0, 4);
  google = createStandIn({ now: () => now });
});

function drive(
  method: string,
  params: Record<string, unknown>,
  body?: unknown,
  email = OWNER,
): Record<string, unknown> {
  const call = { service: "drive", method, params } as const;
  const answer = google.callAs(email, body === undefined ? call : { ...call, body });
  return { ...Object(answer) };
}

function create(name: string, mimeType = SPREADSHEET, email = OWNER): string {
  return String(drive("files.create", {}, { name, mimeType }, email).id);
}

function names(q: string, email = OWNER): unknown {
  const { files } = drive("files.list", { q, fields: "files(name)" }, undefined, email);
  return Array.isArray(files) ? files.map(({ name }) => name) : files;
}

function errorOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    if (error instanceof GoogleError) return error.body().error;
    throw error;
  }
}

describe("files", () => {
  test("of Docs are made of a page of HTML, and of nothing else", () => {
    const DOCUMENT = "application/vnd.google-apps.document";
    const upload = (mimeType: string, type: string) =>
      google.call({
        service: "drive",
        method: "files.create",
        params: { fields: "id,name,webViewLink" },
        body: { name: "Compte rendu", mimeType: type },
        media: { mimeType, content: "<p>Présents</p>" },
      });
    const made = upload("text/html", DOCUMENT);
    const [kept] = google.documents.list();
    expect(kept).toMatchObject({ title: "Compte rendu", html: "<p>Présents</p>" });
    const webViewLink = `https://docs.google.com/document/d/${kept?.documentId}/edit?usp=drivesdk`;
    expect(made).toEqual({ id: kept?.documentId, name: "Compte rendu", webViewLink });
    expect(names("name = 'Compte rendu'")).toEqual(["Compte rendu"]);
    expect(names("name = 'Compte rendu'", ROBOT)).toEqual([]);
    for (const refused of [() => upload("text/csv", DOCUMENT), () => upload("text/html", SPREADSHEET)]) {
      expect(errorOf(refused)).toMatchObject({ code: 501 });
    }
    expect(google.documents.list()).toHaveLength(1);
  });

  test("of Sheets and Slides are made with their document", () => {
    const created = drive("files.create", {}, { name: "Classeur", mimeType: SPREADSHEET });
    expect(created).toEqual({
      kind: "drive#file",
      id: expect.any(String),
      name: "Classeur",
      mimeType: SPREADSHEET,
    });
    const id = String(created.id);
    expect(
      google.call({
        service: "sheets",
        method: "spreadsheets.get",
        params: { spreadsheetId: id, fields: "properties.title" },
      }),
    ).toEqual({ properties: { title: "Classeur" } });
    const deck = create("Revue", PRESENTATION);
    expect(
      google.call({
        service: "slides",
        method: "presentations.get",
        params: { presentationId: deck, fields: "title" },
      }),
    ).toEqual({ title: "Revue" });
  });

  test("show the fields asked, with the times of their changes", () => {
    const id = create("Classeur");
    now += 1500;
    google.call({
      service: "sheets",
      method: "spreadsheets.values.update",
      params: { spreadsheetId: id, range: "A1", valueInputOption: "RAW" },
      body: { values: [["x"]] },
    });
    expect(drive("files.get", { fileId: id, fields: "id,createdTime,modifiedTime" })).toEqual({
      id,
      createdTime: "2021-01-04T00:00:00.000Z",
      modifiedTime: "2021-01-04T00:00:01.500Z",
    });
  });

  test("made by the services themselves are in Drive too", () => {
    google.callAs(ROBOT, {
      service: "sheets",
      method: "spreadsheets.create",
      params: {},
      body: { properties: { title: "D" } },
    });
    expect(names("", ROBOT)).toEqual(["D"]);
    expect(names("")).toEqual([]);
  });

  test("are renamed and put in the bin", () => {
    const [sheet, folder] = [create("Classeur"), create("Dossier", "application/vnd.google-apps.folder")];
    expect(drive("files.update", { fileId: sheet }, { name: "Autre" }).name).toBe("Autre");
    expect(drive("files.update", { fileId: folder }, { trashed: true, name: "Vieux" }).name).toBe("Vieux");
    expect(names("trashed = true")).toEqual(["Vieux"]);
    drive("files.update", { fileId: folder }, { trashed: false });
    expect(names("trashed = true")).toEqual([]);
  });

  test("deleted are gone from every service", () => {
    const id = create("Classeur");
    const deck = create("Revue", PRESENTATION);
    drive("files.delete", { fileId: id });
    drive("files.delete", { fileId: deck });
    expect(errorOf(() => drive("files.get", { fileId: id }))).toEqual({
      code: 404,
      message: `File not found: ${id}.`,
      errors: [
        {
          message: `File not found: ${id}.`,
          domain: "global",
          reason: "notFound",
          location: "fileId",
          locationType: "parameter",
        },
      ],
    });
    expect(
      errorOf(() =>
        google.call({ service: "sheets", method: "spreadsheets.get", params: { spreadsheetId: id } }),
      ),
    ).toMatchObject({ code: 404 });
    expect(
      errorOf(() =>
        google.call({ service: "slides", method: "presentations.get", params: { presentationId: deck } }),
      ),
    ).toMatchObject({ code: 404 });
  });

  test("refuse an unknown field in the body or in the mask", () => {
    expect(errorOf(() => drive("files.create", {}, { nom: "x" }))).toMatchObject({
      code: 400,
      message: expect.stringContaining('Unknown name "nom"'),
    });
    expect(errorOf(() => drive("files.get", { fileId: create("x"), fields: "id,taille" }))).toMatchObject({
      code: 400,
    });
  });
});

describe("folders", () => {
  const FOLDER = "application/vnd.google-apps.folder";
  const move = (fileId: string, addParents: string, email = OWNER) =>
    drive("files.update", { fileId, addParents, removeParents: "root", fields: "parents" }, {}, email);
  const rootOf = (email: string) => {
    const params = { fileId: create("Classeur", SPREADSHEET, email), fields: "parents" };
    const { parents } = drive("files.get", params, undefined, email);
    return Array.isArray(parents) ? String(parents[0]) : "";
  };
  const share = (fileId: string, role: string) =>
    drive("permissions.create", { fileId }, { type: "user", role, emailAddress: ROBOT });

  test("take a file, which whoever they are shared with then sees", () => {
    const folder = create("Qualité", FOLDER);
    const deck = create("Revue", PRESENTATION);
    share(folder, "writer");
    expect(errorOf(() => drive("files.get", { fileId: deck }, undefined, ROBOT))).toMatchObject({
      code: 404,
    });
    expect(move(deck, folder)).toEqual({ parents: [folder] });
    expect(names(`'${folder}' in parents`)).toEqual(["Revue"]);
    expect(drive("files.update", { fileId: deck }, { name: "Revue 2020" }, ROBOT).name).toBe("Revue 2020");
  });

  test("are not shown to whom the file alone was shared with", () => {
    const folder = create("Qualité", FOLDER);
    const { id } = drive("files.create", {}, { name: "Suivi", mimeType: SPREADSHEET, parents: [folder] });
    share(String(id), "writer");
    const params = { fileId: id, fields: "id,parents" };
    expect(drive("files.get", params, undefined, ROBOT)).toEqual({ id });
    expect(drive("files.get", params)).toEqual({ id, parents: [folder] });
  });

  test("refuse a file from whom they are closed to, which stays where it was", () => {
    const folder = create("Qualité", FOLDER);
    const deck = create("Revue", PRESENTATION, ROBOT);
    expect(errorOf(() => move(deck, folder, ROBOT))).toMatchObject({ code: 404 });
    share(folder, "reader");
    expect(errorOf(() => move(deck, folder, ROBOT))).toMatchObject({ code: 403 });
    const params = { fileId: deck, fields: "parents" };
    expect(drive("files.get", params, undefined, ROBOT)).toEqual({ parents: [rootOf(ROBOT)] });
  });

  test("begin with each account's own root, which has an id and an alias", () => {
    const deck = create("Revue", PRESENTATION);
    const parents = (fileId: string) => drive("files.get", { fileId, fields: "parents" }).parents;
    const root = rootOf(OWNER);
    expect(root).toMatch(/^0A[\w-]{14}PVA$/);
    expect(root).not.toBe(rootOf(ROBOT));
    expect(parents(deck)).toEqual([root]);
    for (const named of ["root", root]) {
      const made = drive("files.create", { fields: "parents" }, { name: "Autre", parents: [named] });
      expect(made).toEqual({ parents: [root] });
    }
    expect(names(`'root' in parents and name = 'Revue'`)).toEqual(["Revue"]);
    expect(names(`'${root}' in parents and name = 'Revue'`)).toEqual(["Revue"]);
    expect(names(`'root' in parents and name = 'Revue'`, ROBOT)).toEqual([]);
    const folder = create("Qualité", FOLDER);
    const update = (params: object) =>
      drive("files.update", { fileId: deck, fields: "parents", ...params }, {});
    expect(update({ addParents: folder, removeParents: root })).toEqual({ parents: [folder] });
    expect(update({ addParents: "root", removeParents: folder })).toEqual({ parents: [root] });
    // Another's root is closed to all but them.
    const stranger = { addParents: rootOf(ROBOT), removeParents: root };
    expect(errorOf(() => update(stranger))).toMatchObject({ code: 404 });
  });

  test("hold a file one at a time, and stay where they are: anything else is not built", () => {
    const folder = create("Qualité", FOLDER);
    const deck = create("Revue", PRESENTATION);
    const update = (params: object) => errorOf(() => drive("files.update", { fileId: deck, ...params }, {}));
    expect(update({ addParents: folder })).toMatchObject({ code: 501 });
    expect(update({ removeParents: "root" })).toMatchObject({ code: 501 });
    expect(errorOf(() => move(deck, create("Autre")))).toMatchObject({ code: 501 });
    const another = create("Archives", FOLDER);
    expect(errorOf(() => move(deck, `${folder},${another}`))).toMatchObject({ code: 501 });
    expect(errorOf(() => move(another, folder))).toMatchObject({ code: 501 });
    const several = { name: "Revue", parents: [folder, another] };
    expect(errorOf(() => drive("files.create", {}, several))).toMatchObject({ code: 501 });
  });
});

describe("the copy and the export of a workbook", () => {
  function fill(spreadsheetId: string, values: unknown[][]): void {
    google.call({
      service: "sheets",
      method: "spreadsheets.values.update",
      params: { spreadsheetId, range: "A1", valueInputOption: "RAW" },
      body: { values },
    });
  }

  test("a copy has the content of its day, and then its own life", () => {
    const id = create("Classeur");
    fill(id, [["avant"]]);
    const copy = drive("files.copy", { fileId: id }, {});
    expect(copy).toMatchObject({ name: "Copy of Classeur", mimeType: SPREADSHEET });
    fill(id, [["après"]]);
    expect(drive("files.copy", { fileId: id }, { name: "Autre" }).name).toBe("Autre");
    const read = { spreadsheetId: String(copy.id), range: "A1" };
    expect(google.call({ service: "sheets", method: "spreadsheets.values.get", params: read })).toMatchObject(
      {
        values: [["avant"]],
      },
    );
  });

  test("a presentation is copied too, a file without service is not", () => {
    const deck = drive("files.copy", { fileId: create("Revue", PRESENTATION) }, { name: "Revue 2" });
    expect(names("name = 'Revue 2'")).toEqual([deck.name]);
    expect(errorOf(() => drive("files.copy", { fileId: create("x", "text/plain") }, {}))).toMatchObject({
      code: 501,
    });
  });

  test("CSV has the first sheet as it shows, lines of one length, quotes where needed", () => {
    const id = create("Classeur");
    fill(id, [["a1", "B, 2"], [3], ['dit "oui"', "", "é"]]);
    const call = {
      service: "drive",
      method: "files.export",
      params: { fileId: id, mimeType: "text/csv" },
    } as const;
    expect(google.call(call)).toBe('a1,"B, 2",\r\n3,,\r\n"dit ""oui""",,é');
    const pdf = { fileId: id, mimeType: "application/pdf" };
    expect(errorOf(() => drive("files.export", pdf))).toMatchObject({ code: 501 });
    expect(google.call({ ...call, params: { fileId: create("Vide"), mimeType: "text/csv" } })).toBe("");
  });
});

describe("the search", () => {
  beforeEach(() => {
    for (const [name, mimeType] of [
      ["Revue 2020", PRESENTATION],
      ["Qualité d’Aix", SPREADSHEET],
      ["Qualité", SPREADSHEET],
    ] as const) {
      create(name, mimeType);
      now += 1000;
    }
  });

  test.each([
    ["", ["Qualité", "Qualité d’Aix", "Revue 2020"]],
    [`mimeType="${SPREADSHEET}"`, ["Qualité", "Qualité d’Aix"]],
    [`mimeType = '${SPREADSHEET}' and name = "Qualité"`, ["Qualité"]],
    [`mimeType != '${SPREADSHEET}'`, ["Revue 2020"]],
    ["name contains 'aix'", []],
    ["name contains 'rev'", ["Revue 2020"]],
    ["not name contains 'Qualité' and trashed = false", ["Revue 2020"]],
    ["'root' in parents and name != 'Qualité'", ["Qualité d’Aix", "Revue 2020"]],
    ["parents in 'root' and name != 'Qualité'", ["Qualité d’Aix", "Revue 2020"]],
    ["name = 'L\\'autre'", []],
  ])("%j", (q, expected) => {
    expect(names(q)).toEqual(expected);
  });

  test.each([
    "name",
    "name =",
    "name = Qualité",
    "= 'x'",
    "name < 'x'",
    "trashed = 'x'",
    "name = 'x' name = 'y'",
    "name = 'x",
  ])("%j is refused", (q) => {
    expect(errorOf(() => names(q))).toMatchObject({ code: 400, message: "Invalid Value" });
  });

  test.each(["name = 'x' or name = 'y'", "(name = 'x')", "fullText contains 'x'", "'a' in owners"])(
    "%j is not built",
    (q) => {
      expect(errorOf(() => names(q))).toMatchObject({ code: 501 });
    },
  );

  test("comes by pages, last changed first", () => {
    const first = drive("files.list", { pageSize: 2, fields: "nextPageToken,files(name)" });
    expect(first).toEqual({ nextPageToken: "2", files: [{ name: "Qualité" }, { name: "Qualité d’Aix" }] });
    expect(drive("files.list", { pageSize: 2, pageToken: "2", fields: "nextPageToken,files(name)" })).toEqual(
      {
        files: [{ name: "Revue 2020" }],
      },
    );
    expect(errorOf(() => drive("files.list", { pageSize: 0 }))).toMatchObject({ code: 400 });
  });
});

describe("another account", () => {
  const read = (spreadsheetId: string) => (): unknown =>
    google.callAs(ROBOT, { service: "sheets", method: "spreadsheets.get", params: { spreadsheetId } });
  const write = (spreadsheetId: string) => (): unknown =>
    google.callAs(ROBOT, {
      service: "sheets",
      method: "spreadsheets.values.update",
      params: { spreadsheetId, range: "A1", valueInputOption: "RAW" },
      body: { values: [["x"]] },
    });
  const denied = { code: 403, message: "The caller does not have permission", status: "PERMISSION_DENIED" };

  test("does not see a file that is not shared", () => {
    const id = create("Classeur");
    expect(errorOf(read(id))).toEqual(denied);
    expect(errorOf(() => drive("files.get", { fileId: id }, undefined, ROBOT))).toMatchObject({ code: 404 });
    expect(names("", ROBOT)).toEqual([]);
    expect(errorOf(read("none"))).toMatchObject({ code: 404, status: "NOT_FOUND" });
  });

  test("reads what is shared with it, and writes what it may", () => {
    const id = create("Classeur");
    const reader = drive(
      "permissions.create",
      { fileId: id },
      { type: "user", role: "reader", emailAddress: ROBOT },
    );
    expect(reader).toEqual({
      kind: "drive#permission",
      id: expect.any(String),
      type: "user",
      role: "reader",
    });
    expect(read(id)()).toMatchObject({ spreadsheetId: id });
    expect(errorOf(write(id))).toEqual(denied);
    expect(errorOf(() => drive("files.delete", { fileId: id }, undefined, ROBOT))).toMatchObject({
      code: 403,
    });
    drive("permissions.create", { fileId: id }, { type: "anyone", role: "writer" });
    expect(write(id)()).toMatchObject({ updatedCells: 1 });
    expect(drive("permissions.list", { fileId: id, fields: "permissions(role)" })).toEqual({
      permissions: [{ role: "owner" }, { role: "reader" }, { role: "writer" }],
    });
  });

  test("loses a permission that is taken back", () => {
    const id = create("Classeur");
    const { id: permissionId } = drive(
      "permissions.create",
      { fileId: id },
      { type: "anyone", role: "reader" },
    );
    expect(permissionId).toBe("anyoneWithLink");
    drive("permissions.delete", { fileId: id, permissionId });
    expect(errorOf(read(id))).toEqual(denied);
    expect(errorOf(() => drive("permissions.delete", { fileId: id, permissionId }))).toMatchObject({
      code: 404,
      message: "Permission not found: anyoneWithLink.",
    });
  });

  test.each([
    [{ type: "user", role: "reader" }, 400],
    [{ type: "robot", role: "reader" }, 400],
    [{ type: "anyone", role: "king" }, 400],
    [{ type: "domain", role: "reader" }, 501],
    [{ type: "user", role: "owner", emailAddress: ROBOT }, 501],
  ])("is not given %j", (body, code) => {
    expect(errorOf(() => drive("permissions.create", { fileId: create("x") }, body))).toMatchObject({ code });
  });
});

test("the trace tells every call as it was made", () => {
  const traced: unknown[] = [];
  const standIn = createStandIn({ trace: (call) => traced.push(call) });
  const call = { service: "sheets", method: "spreadsheets.get", params: { spreadsheetId: "x" } } as const;
  expect(() => standIn.call(call)).toThrow("Requested entity was not found.");
  expect(traced).toEqual([call]);
});
