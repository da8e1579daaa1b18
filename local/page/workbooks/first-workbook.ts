// Which workbook the page opens first, and how one that can't be read is passed over.
import { listWorkbooks } from "../folder/file-places.ts";
import type { Desk } from "./desk.ts";
import { preparedWorkbook } from "./new-file.ts";
import type { OpenWorkbook } from "./open-workbook.ts";

const EXAMPLE_TITLE = "Exemple – Aix-en-Provence 2020";

/** The workbook changed last; the example on the very first run. */
export async function firstWorkbook(desk: Desk): Promise<OpenWorkbook> {
  for (const { fileName } of listWorkbooks(desk.folder)) {
    const workbook = await openOrSay(desk, fileName);
    if (workbook !== undefined) return workbook;
  }
  return desk.add(EXAMPLE_TITLE, await preparedWorkbook("example"));
}

/** Opens a file of the folder; one that can't be read is passed over, and said. */
export async function openOrSay(desk: Desk, fileName: string): Promise<OpenWorkbook | undefined> {
  try {
    return await desk.open(fileName);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}
