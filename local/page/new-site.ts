// What a new workbook is made with: checked where it is typed, and again by the server.

/** The fields as typed. */
export interface NewSite {
  /** The service's name. */
  service: string;
  /** The year of the review. */
  year: string;
}

export const LONGEST_SERVICE = 100;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** What is wrong with each field, in French; nothing when the workbook can be made. */
export function newSiteFaults({ service, year }: NewSite): Partial<Record<keyof NewSite, string>> {
  const serviceFault = faultOfService(service.trim());
  const isYear = /^\d{4}$/.test(year.trim()) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return {
    ...(serviceFault === undefined ? {} : { service: serviceFault }),
    ...(isYear ? {} : { year: "Indiquez l’année de la revue en quatre chiffres, par exemple 2026." }),
  };
}

function faultOfService(service: string): string | undefined {
  if (service === "") return "Écrivez le nom du service, tel qu’il paraîtra sur la revue.";
  if (service.length <= LONGEST_SERVICE) return undefined;
  return `Le nom du service est trop long : ${LONGEST_SERVICE} caractères au plus.`;
}
