// A disk that is full or read-only, really: the page runs on a small file system of its own (Linux, where allowed).
import { execFileSync, spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { openWorkbook } from "../../../local/xlsx/open-workbook.ts";
import { type PageProcess, startProcess, temporaryFolder } from "./running-page.ts";

const isAllowed = spawnSync("unshare", ["-rm", "true"]).status === 0;
if (!isAllowed)
  process.stdout.write("Skipped, no file system can be mounted here (unshare -rm): disk.test.ts\n");
const Refusal = z.object({ message: z.string() });
const Tab = z.object({ rows: z.array(z.object({ texts: z.array(z.string()) })) });
const folder = temporaryFolder();
let server: PageProcess;

/** Runs a shell script where the page sees its small disk. */
function onItsDisk(script: string): string {
  const words = ["-t", String(server.process.pid), "-U", "-m", "--preserve-credentials", "sh", "-c", script];
  return execFileSync("nsenter", [...words, folder.path], { encoding: "utf8" });
}

async function sheetId(title: string): Promise<number> {
  const View = z.object({ tabs: z.array(z.object({ sheetId: z.number(), title: z.string() })) });
  const answer = await server.ask(`api/workbooks/${server.classeur}`);
  return View.parse(await answer.json()).tabs.find((tab) => tab.title === title)?.sheetId ?? -1;
}

/** Types into B2 of « Agents ». */
async function typed(text: string): Promise<{ httpCode: number; body: unknown }> {
  const answer = await server.ask(`api/workbooks/${server.classeur}/tabs/${await sheetId("Agents")}/cells`, {
    method: "POST",
    body: JSON.stringify({ clientId: "essai", rowVersion: 0, edits: [[1, 1, text]] }),
  });
  return { httpCode: answer.status, body: await answer.json() };
}

async function shownText(): Promise<string | undefined> {
  const answer = await server.ask(`api/workbooks/${server.classeur}/tabs/${await sheetId("Agents")}`);
  return Tab.parse(await answer.json()).rows[1]?.texts[1];
}

afterAll(() => folder.remove());

describe.skipIf(!isAllowed)("a disk that refuses", () => {
  beforeAll(async () => {
    // The form's store has a disk of its own: a disk with files open for writing can't become read-only.
    const script =
      'mount -t tmpfs -o size=16m tmpfs "$0" && mkdir -p "$0/.revue-qualite/formulaire" && mount -t tmpfs tmpfs "$0/.revue-qualite/formulaire" && exec "$@"';
    const small = ["unshare", "-rm", "sh", "-c", script, folder.path, process.execPath];
    server = await startProcess(folder.path, 18_860, small);
  });
  afterAll(async () => {
    await server.stop("SIGKILL");
  });

  it("refuses an edit when the disk is full, keeps the old value, and goes on once there is room", async () => {
    expect((await typed("avant")).httpCode).toBe(200);
    onItsDisk('dd if=/dev/zero of="$0/gros" bs=1k 2>/dev/null; true');
    const before = onItsDisk('cd "$0/.revue-qualite" && cat */journal-* | md5sum');
    const { httpCode, body } = await typed("x".repeat(20_000));
    expect(httpCode).toBe(507);
    expect(Refusal.parse(body).message).toMatch(
      /^La modification n’a pas été enregistrée dans « Exemple.+ » : le disque est plein\. Libérez de la place, puis recommencez\. Le classeur est tel qu’avant\.$/,
    );
    expect(await shownText()).toBe("avant");
    expect(onItsDisk('cd "$0/.revue-qualite" && cat */journal-* | md5sum')).toBe(before);
    onItsDisk('rm "$0/gros"');
    expect((await typed("après")).httpCode).toBe(200);
    expect(await shownText()).toBe("après");
  });

  it("says that the .xlsx could not be written, keeps the edits meanwhile, and gives a copy with them", async () => {
    expect((await typed("pas encore dans le fichier")).httpCode).toBe(200);
    onItsDisk('dd if=/dev/zero of="$0/gros" bs=1k 2>/dev/null; true');
    const file = await server.ask(`api/workbooks/${server.classeur}/file`);
    expect(file.status).toBe(200);
    const { spreadsheet } = openWorkbook(new Uint8Array(await file.arrayBuffer()), "copie.xlsx");
    const agents = spreadsheet.sheets.find(({ properties }) => properties.title === "Agents");
    expect(agents?.rows[1]?.[1]?.value).toBe("pas encore dans le fichier");
    const view = await (await server.ask(`api/workbooks/${server.classeur}`)).json();
    expect(z.object({ savingFault: z.string() }).parse(view).savingFault).toContain(
      "Le fichier « Exemple – Aix-en-Provence 2020.xlsx » n’a pas pu être enregistré : le disque est plein.",
    );
    expect(onItsDisk('find "$0" -name "*.tmp"')).toBe("");
    expect(await shownText()).toBe("pas encore dans le fichier");
    onItsDisk('rm "$0/gros"');
    expect((await server.ask(`api/workbooks/${server.classeur}/file`)).status).toBe(200);
  });

  it("refuses an edit in a folder that became read-only, and takes it once it is writable again", async () => {
    onItsDisk('mount -o remount,ro "$0"');
    const { httpCode, body } = await typed("perdu");
    expect(httpCode).toBe(507);
    expect(Refusal.parse(body).message).toContain(
      "le dossier des données ne peut pas être écrit. Vérifiez ses droits",
    );
    expect(await shownText()).toBe("pas encore dans le fichier");
    onItsDisk('mount -o remount,rw "$0"');
    expect((await typed("gardé")).httpCode).toBe(200);
  });
});
