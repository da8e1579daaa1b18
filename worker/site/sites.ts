// The sites that this deployment serves; checked when the Worker is built and when it starts.
import { checkSites } from "./site.ts";

/** Stands where the workbook's id is still to be given: the deployed form then refuses to start. */
export const SPREADSHEET_TO_GIVE = "identifiant-du-classeur-a-indiquer";

export const SITES = checkSites(
  [
    {
      id: "aix-en-provence",
      name: "Sous-préfecture d’Aix-en-Provence",
      spreadsheetId: SPREADSHEET_TO_GIVE,
      languages: ["fr", "en", "es", "pt", "ar", "uk"],
      retentionDays: 90,
      contact: {
        address: "Sous-préfecture, 455 avenue Pierre Brossolette, 13100 Aix-en-Provence",
        email: "referent-qualite@exemple.fr",
      },
      announcedDelayWorkingDays: 15,
      asksForOpinion: true,
    },
  ],
  "worker/site/sites.ts",
);
