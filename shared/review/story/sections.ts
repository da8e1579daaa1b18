// The sections of the review, in the order of its agenda.
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const SECTION_NUMBERS: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6, 7];

/** The agenda's name of a section, word for word what its slides bear over their titles. */
export function sectionName(section: SectionNumber, year: number): string {
  const names: Record<SectionNumber, string> = {
    1: `Retour sur l’année ${year}`,
    2: `Bilan des indicateurs ${year}`,
    3: "Bilan des réclamations et suggestions",
    4: "Bilan des enquêtes de satisfaction",
    5: "Bilan des enquêtes mystères",
    6: "Bilan des formations",
    7: "Pistes d’amélioration à valider",
  };
  return names[section];
}
