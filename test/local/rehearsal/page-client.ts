// The local page's server asked as its browser code asks it: a workbook sent, typed in, its menu and pages used.
import { expect } from "vitest";
import type { PageAnswer } from "../../../apps-script/interface/page-data.ts";
import type { DashboardView } from "../../../local/page/protocol/dashboard.ts";
import type { DeckView } from "../../../local/page/protocol/deck.ts";
import type { TabView, Typed } from "../../../local/page/protocol/tab.ts";
import type { WorkbookView } from "../../../local/page/protocol/workbook.ts";
import type { PageProcess } from "../page/running-page.ts";

const CLIENT = { clientId: "répétition" };

/** A row as staff see it, by header: what one types to get each cell, which has every decimal. */
export type ShownRow = Record<string, string>;

/** One workbook of a page that runs. */
export class PageClient {
  readonly #server: PageProcess;
  readonly #path: string;

  constructor(server: PageProcess, workbookId: string) {
    this.#server = server;
    this.#path = `api/workbooks/${workbookId}`;
  }

  /** Sends an .xlsx, as who chooses it on the first page. */
  static async upload(server: PageProcess, name: string, bytes: Uint8Array): Promise<PageClient> {
    const path = `api/upload?name=${encodeURIComponent(name)}`;
    const { id }: WorkbookView = await answerOf(
      await server.ask(path, { method: "POST", body: Buffer.from(bytes) }),
    );
    return new PageClient(server, id);
  }

  view(): Promise<WorkbookView> {
    return this.#get("");
  }

  dashboard(): Promise<DashboardView> {
    return this.#get("/dashboard");
  }

  deck(): Promise<DeckView> {
    return this.#get("/deck");
  }

  /** A file that the page gives. */
  async file(path: string): Promise<Uint8Array> {
    const response = await this.#server.ask(`${this.#path}/${path}`);
    expect(response.status).toBe(200);
    return new Uint8Array(await response.arrayBuffer());
  }

  /** Runs an item of the add-on's menu. */
  run(functionName: string): Promise<WorkbookView> {
    return this.#post("/actions", { functionName });
  }

  /** Asks what a page of the add-on's asks. @throws Error with what the add-on refused. */
  async call<Value>(functionName: string, ...values: unknown[]): Promise<Value> {
    const { value } = await this.#post<{ value: PageAnswer<Value> }>("/functions", { functionName, values });
    if (!value.ok) throw new Error(`${functionName}: ${value.message}`);
    return value;
  }

  /** The rows of a tab that hold something. */
  async rows(title: string): Promise<ShownRow[]> {
    const { rows } = await this.#tab(title);
    const [{ texts: headers } = { texts: [] }, ...body] = rows;
    return body
      .filter(({ texts }) => texts.some((text) => text !== ""))
      .map(({ texts, inputs }) =>
        Object.fromEntries(headers.map((header, index) => [header, inputs?.[index] ?? texts[index] ?? ""])),
      );
  }

  /** Types rows below the last one of a tab, cells by header. */
  async type(title: string, ...rows: ShownRow[]): Promise<void> {
    const tab = await this.#tab(title);
    const last = tab.rows.findLastIndex(({ texts }) => texts.some((text) => text !== ""));
    await this.#edit(
      tab,
      rows.map((row, index) => [last + 1 + index, row]),
    );
  }

  /** Types in the row whose first cells are these. */
  async typeOver(title: string, wanted: ShownRow, cells: ShownRow): Promise<void> {
    const tab = await this.#tab(title);
    const row = tab.rows.findIndex(({ texts }) =>
      Object.entries(wanted).every(([header, text]) => texts[columnOf(tab, header)] === text),
    );
    expect([title, wanted, row > 0]).toEqual([title, wanted, true]);
    await this.#edit(tab, [[row, cells]]);
  }

  async #edit(tab: TabView, rows: [row: number, cells: ShownRow][]): Promise<void> {
    const edits = rows.flatMap(([row, cells]) =>
      Object.entries(cells).map(([header, text]) => [row, columnOf(tab, header), text]),
    );
    const { sheetId, rowVersion } = tab;
    const { fault } = await this.#post<Typed>(`/tabs/${sheetId}/cells`, { rowVersion, edits });
    expect([tab.title, fault]).toEqual([tab.title, null]);
  }

  async #tab(title: string): Promise<TabView> {
    const { tabs } = await this.view();
    return this.#get(`/tabs/${tabs.find((tab) => tab.title === title)?.sheetId}`);
  }

  async #get<Value>(path: string): Promise<Value> {
    return answerOf(await this.#server.ask(this.#path + path));
  }

  async #post<Value>(path: string, body: object): Promise<Value> {
    const init = { method: "POST", body: JSON.stringify({ ...CLIENT, ...body }) };
    return answerOf(await this.#server.ask(this.#path + path, init));
  }
}

function columnOf({ title, rows: [headers] }: TabView, header: string): number {
  const column = headers?.texts.indexOf(header) ?? -1;
  if (column < 0) throw new Error(`« ${title} » has no column « ${header} »`);
  return column;
}

async function answerOf<Value>(response: Response): Promise<Value> {
  const answer = Object(await response.json());
  if (response.status !== 200) throw new Error(`${response.url}: ${response.status} ${answer.message}`);
  return answer;
}
