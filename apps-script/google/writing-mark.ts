// A mark in the workbook's properties that each writing renews: pages that watch it read again.

const MARK = "marque";

/** Something was written or typed. */
export function renewMark(): void {
  PropertiesService.getDocumentProperties().setProperty(MARK, String(Date.now()));
}

/** Changes with each writing; empty before the first. */
export function currentMark(): string {
  return PropertiesService.getDocumentProperties().getProperty(MARK) ?? "";
}
