// The sites that this deployment serves; checked when the Worker is built and when it starts.
import { COMMON_MOTIVES } from "./common-motives.ts";
import { checkSites } from "./site.ts";

/** Stands where the workbook's id is still to be given: the deployed form then refuses to start. */
export const SPREADSHEET_TO_GIVE = "identifiant-du-classeur-a-indiquer";

export const SITES = checkSites(
  [
    {
      id: "aix-en-provence",
      name: "Sous-préfecture d’Aix-en-Provence",
      towns: ["Aix-en-Provence", "Salon-de-Provence", "Gardanne"],
      spreadsheetId: SPREADSHEET_TO_GIVE,
      languages: ["fr", "en", "es", "pt", "ar", "uk"],
      retentionDays: 90,
      contact: {
        address: "Sous-préfecture, 455 avenue Pierre Brossolette, 13100 Aix-en-Provence",
        email: "referent-qualite@exemple.fr",
      },
      publicationDirector: "Le sous-préfet d’Aix-en-Provence",
      announcedDelayWorkingDays: 15,
      asksForOpinion: true,
      motives: COMMON_MOTIVES,
      services: [
        {
          id: "accueil-general",
          label: {
            fr: "Accueil général",
            en: "General reception",
            es: "Atención general",
            pt: "Atendimento geral",
            ar: "الاستقبال العام",
            uk: "Загальна приймальня",
          },
        },
        {
          id: "etrangers",
          label: {
            fr: "Étrangers, titres de séjour",
            en: "Foreigners, residence permits",
            es: "Extranjería, permisos de residencia",
            pt: "Estrangeiros, autorizações de residência",
            ar: "الأجانب وتصاريح الإقامة",
            uk: "Іноземці, посвідки на проживання",
          },
        },
        {
          id: "permis",
          label: {
            fr: "Permis de conduire, cartes grises",
            en: "Driving licences, vehicle registration",
            es: "Permisos de conducir, matrículas",
            pt: "Cartas de condução, documentos de veículos",
            ar: "رخص القيادة وبطاقات السيارات",
            uk: "Посвідчення водія, реєстрація авто",
          },
        },
        {
          id: "associations",
          label: {
            fr: "Associations, élections",
            en: "Associations, elections",
            es: "Asociaciones, elecciones",
            pt: "Associações, eleições",
            ar: "الجمعيات والانتخابات",
            uk: "Об’єднання, вибори",
          },
        },
      ],
    },
  ],
  "worker/site/sites.ts",
);
