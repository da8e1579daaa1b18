// Words compared as people type them: without accents, whatever the case.

export function comparable(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
