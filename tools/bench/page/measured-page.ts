// The local page on a workbook made to be measured.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servePage } from "../../served-page.ts";
import { writeWideWorkbook } from "./wide-workbook.ts";

/** A page that runs on one workbook. */
export interface MeasuredPage {
  address: string;
  /** Posts as the page does, and waits for the whole answer. @throws Error when it is refused. */
  post(path: string, body: object): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a workbook of so many tabs and rows. */
export async function measuredPage(tabs: number, rowCount: number, port: number): Promise<MeasuredPage> {
  const folder = mkdtempSync(join(tmpdir(), "revue-qualite-mesure-"));
  writeWideWorkbook(folder, "Mesure", tabs, rowCount);
  const page = await servePage(folder, port);
  const address = new URL(page.address);
  const Cookie = `revue-qualite-${address.port}=${address.searchParams.get("cle")}`;
  return {
    address: page.address,
    post: async (path, body) => {
      const url = new URL(`/api/workbooks/${page.workbookId}/${path}`, address);
      const answer = await fetch(url, { method: "POST", headers: { Cookie }, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      await answer.text();
    },
    close: async () => {
      await page.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
