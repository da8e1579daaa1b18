// The sites that this deployment serves; checked when the Worker is built and when it starts.
import { checkSites } from "./site.ts";

export const SITES = checkSites(
  [
    {
      id: "aix-en-provence",
      name: "Sous-préfecture d’Aix-en-Provence",
      spreadsheetId: "remplacer-par-l-identifiant-du-classeur",
      languages: ["fr", "en", "es", "pt", "ar", "uk"],
      retentionDays: 90,
      contact: {
        address: "Sous-préfecture, 455 avenue Pierre Brossolette, 13100 Aix-en-Provence",
        email: "referent-qualite@exemple.fr",
      },
      announcedDelayWorkingDays: 15,
    },
  ],
  "worker/site/sites.ts",
);
