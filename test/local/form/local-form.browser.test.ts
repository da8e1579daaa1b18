// The form beside the page in real Chromium: to the grid and back, through kills, to a clean end.
import { once } from "node:events";
import { readdirSync, renameSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { FormFolder } from "../../../local/form/kept-form.ts";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { complaintsTab } from "../../../shared/workbook/tabs/complaints.ts";
import {
  launchBrowser,
  type PageProcess,
  spawnPage,
  startProcess,
  temporaryFolder,
} from "../page/running-page.ts";

const PORT = 18_810;
const FORM_PORT = PORT + 1_000;
/** Others may load the machine. */
const PATIENCE = { timeout: 15_000 };
const HEADERS = Object.values(complaintsTab.columns).map(({ header }) => header);
/** The whole width of the tab is in sight. */
const VIEWPORT = { width: 3_000, height: 800 };
const Receipt = z.object({ reference: z.string(), trackingUrl: z.string() });
const Values = z.object({ values: z.array(z.array(z.unknown())) });

const folder = temporaryFolder();
let browser: Browser;
let server: PageProcess;
let page: Page;

function post(key: string, form = server.formulaire): Promise<Response> {
  return fetch(`${form}api/v1/${server.site}/reclamations`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({ type: "complaint", author: "user", subject: "Attente", message: "Deux heures." }),
  });
}

async function references(): Promise<unknown[]> {
  const path = `v4/spreadsheets/${server.classeur}/values/${encodeURIComponent(complaintsTab.title)}`;
  const headers = { Authorization: `Bearer ${server.jeton}` };
  const { values } = Values.parse(await (await fetch(`${server.google}/${path}`, { headers })).json());
  return values.map(([reference]) => reference);
}

const times = async (reference: string): Promise<number> =>
  (await references()).filter((one) => one === reference).length;

/** Types a cell of the tab: row from 1, column by its header. */
async function type(row: number, header: string, text: string): Promise<void> {
  const column = HEADERS.indexOf(header);
  const place = `revogr-data[type="rgRow"] .rgCell[data-rgrow="${row - 2}"][data-rgcol="${column}"]`;
  await page.locator(`revogr-viewport-scroll.rgCol ${place}`).first().click();
  await page.keyboard.press("Enter");
  await page.locator(".cell-field").fill(text);
  await page.keyboard.press("Enter");
  await page.locator("#saved").getByText("Enregistré", { exact: true }).waitFor();
}

/** Ends at once the page, and the process that runs the Worker when asked, whose own children are left behind. */
async function kill(isFormKilled: boolean): Promise<void> {
  const groupId = new FormFolder(folder.path).readProcess()?.groupId;
  if (groupId === undefined) throw new Error("The form has no process.");
  const ended = server.stop("SIGKILL");
  if (isFormKilled) process.kill(groupId, "SIGKILL");
  await ended;
}

const isClosed = (address: string): Promise<boolean> =>
  fetch(address).then(
    () => false,
    () => true,
  );

beforeAll(async () => {
  browser = await launchBrowser();
  server = await startProcess(folder.path, PORT);
  const context = await browser.newContext({ viewport: VIEWPORT, locale: "fr-FR" });
  context.setDefaultTimeout(PATIENCE.timeout);
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.stop("SIGKILL");
  folder.remove();
});

describe("the form beside the page", () => {
  it("is named by the ready line", () => {
    expect(server).toMatchObject({
      page: expect.stringMatching(new RegExp(`^http://127\\.0\\.0\\.1:${PORT}/\\?cle=[\\w-]{43}$`)),
      formulaire: `http://127.0.0.1:${FORM_PORT}/`,
      site: "aix-en-provence",
    });
  });

  it("brings a complaint to the grid within seconds, and its state back to the tracking page", async () => {
    await page.goto(server.page);
    await page.getByRole("button", { name: "Regarder d’abord son classeur" }).click();
    await page.locator(`#tabs button[data-tab="${complaintsTab.title}"]`).click();
    const [form] = await Promise.all([
      page.context().waitForEvent("page"),
      page.getByRole("link", { name: "Formulaire public" }).click(),
    ]);
    await form.waitForURL(`${server.formulaire}${server.site}`);
    await form.check("#type-complaint");
    await form.check("#motive-accueil");
    await form.fill("#message", "=1+1, deux heures !");
    await form.click("#envoyer");
    const reference = (await form.textContent("#reference")) ?? "";
    expect(reference).toMatch(/^F\w{3}-\w{4}$/);
    await page.locator("revo-grid .rgCell").getByText(reference, { exact: true }).waitFor();
    // As the message and, no subject being asked, as its first words.
    const words = page.locator("revo-grid .rgCell").getByText("=1+1, deux heures !", { exact: true });
    await words.first().waitFor();
    expect(await words.count()).toBe(2);
    // Staff are told by a mail that stays on this machine.
    const outbox = async () => (await server.ask("boite-d-envoi")).text();
    await expect.poll(outbox, PATIENCE).toContain(reference);
    const [file = ""] = /boite-d-envoi\/[\w-]+\.eml/.exec(await outbox()) ?? [];
    expect((await server.ask(file)).headers.get("content-type")).toBe("message/rfc822");
    await form.click("#suivi");
    expect(await form.textContent("#etat")).toBe("Nous préparons votre réponse");
    const row = (await references()).indexOf(reference) + 1;
    await type(row, "Statut", "Répondue");
    await type(row, "Accusé le", "12/01/2021");
    await type(row, "Répondue le", "14/01/2021");
    const seen = async (): Promise<string> => {
      await form.reload();
      return (await form.locator("main").textContent()) ?? "";
    };
    await expect.poll(seen, PATIENCE).toMatch(/Nous avons répondu.+12 janvier 2021.+14 janvier 2021/s);
  });

  it("takes a demonstration of thirty messages in a minute", async () => {
    const before = (await references()).length;
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => post(`demonstration-${index}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    await expect.poll(async () => (await references()).length, PATIENCE).toBe(before + 30);
  });

  it.each([
    ["the page is", false],
    ["the page and the form's process are", true],
  ])(
    "delivers once what was acknowledged and not delivered when %s killed",
    async (_, isFormKilled) => {
      // A page that stands still takes no delivery: the kill falls between the two.
      server.process.kill("SIGSTOP");
      const answer = await post(`tuee-${isFormKilled}`);
      expect(answer.status).toBe(201);
      const { reference, trackingUrl } = Receipt.parse(await answer.json());
      const { formulaire, classeur } = server;
      await kill(isFormKilled);
      if (!isFormKilled) await expect.poll(() => isClosed(formulaire), PATIENCE).toBe(true);
      server = await startProcess(folder.path, PORT);
      expect(server).toMatchObject({ formulaire, classeur });
      await expect.poll(() => times(reference), PATIENCE).toBe(1);
      expect(await (await fetch(trackingUrl)).text()).toContain(reference);
      const next = Receipt.parse(await (await post(`suite-${isFormKilled}`)).json());
      await expect.poll(() => times(next.reference), PATIENCE).toBe(1);
      expect(await times(reference)).toBe(1);
    },
    60_000,
  );

  it("says on the operations page why nothing arrives once the workbook is gone, takes the next free port, and ends cleanly", async () => {
    expect(await server.stop("SIGTERM")).toBe(0);
    expect(await isClosed(server.formulaire)).toBe(true);
    const [workbook = ""] = readdirSync(folder.path).filter((name) => name.endsWith(".xlsx"));
    renameSync(join(folder.path, workbook), join(folder.path, `${workbook}.ailleurs`));
    const taken = createServer();
    await listenOnLoopback(taken, FORM_PORT);
    const form = `http://127.0.0.1:${FORM_PORT + 1}/`;
    const child = spawnPage(folder.path, PORT);
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    await expect.poll(() => said, PATIENCE).toContain("Ctrl+C");
    expect(said).toBe(
      `Revue Qualité est ouverte : ${server.page}\nLe port ${FORM_PORT} est pris. Le formulaire public est ouvert : ${form}${server.site}\nPour l’arrêter : Ctrl+C.\n`,
    );
    expect((await post("sans-classeur", form)).status).toBe(201);
    const kept = new FormFolder(folder.path).readKept();
    const operations = async (): Promise<string> => {
      const headers = { Authorization: `Bearer ${kept?.operationsToken}` };
      return (await fetch(`${form}${server.site}/exploitation`, { headers })).text();
    };
    await expect.poll(operations, PATIENCE).toContain("Vérifiez l’identifiant du classeur");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await isClosed(form)).toBe(true);
    expect(errors).toMatch(
      /^Le classeur du formulaire public, « Exemple .+ », n’est plus dans le dossier.+\n$/,
    );
    expect(new FormFolder(folder.path).readProcess()).toBeUndefined();
    await closeServer(taken);
  });
});
