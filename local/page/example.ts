// The example's workbook among those of a folder.

/** How its file is called the first time. */
export const EXAMPLE_TITLE = "Exemple – Aix-en-Provence 2020";

/** Whether a file is the example, by its name. */
export function isExample(fileName: string): boolean {
  return fileName.startsWith(EXAMPLE_TITLE);
}
