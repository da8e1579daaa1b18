// A file as people call it.

/** A workbook's name, without what the disk adds to it. */
export function withoutExtension(fileName: string): string {
  return fileName.replace(/\.xlsx$/i, "");
}
