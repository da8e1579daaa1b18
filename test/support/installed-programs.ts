// Programs of the machine that some tests need: where one is missing, those are skipped, and a line says so.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether LibreOffice is there, to write workbooks with. */
export const hasLibreOffice = isThere("LibreOffice", "soffice");
/** Whether poppler is there, to read PDF files with. */
export const hasPoppler = isThere("poppler", "pdfinfo");

function isThere(name: string, program: string): boolean {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const isFound = folders.some((folder) => existsSync(join(folder, program)));
  if (!isFound) process.stdout.write(`Skipped, ${name} (${program}) is not installed\n`);
  return isFound;
}
