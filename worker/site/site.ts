// What a site's configuration holds, and how it is checked.
import * as z from "zod";
import { choiceNamed, HOLIDAY_ZONES } from "../../shared/workbook/choices.ts";
import { ConfigurationError } from "../configuration-error.ts";
import { LANGUAGES, type Language } from "../language.ts";
import { contrastWithWhite, READABLE_CONTRAST } from "./contrast.ts";
import { listShape } from "./lists.ts";
import { isInTheClear } from "./private-address.ts";
import { faultySites, siteFault } from "./site-faults.ts";

/** Names that the address of a site can't take: the Worker's own paths. */
const RESERVED = [
  "api",
  "sante",
  "exploitation",
  "fichiers",
  "dsfr",
  "accessibilite",
  "donnees-personnelles",
  "mentions-legales",
];

const ZONES = Object.values(HOLIDAY_ZONES.labels).join(", ");

/** The colour of a site that asks for none: the stylesheet's own. */
export const DEFAULT_ACCENT = "#000091";

/** Cloudflare sends one mail to so many addresses at most. */
const MOST_RECIPIENTS = 50;

/** More than any département has communes. */
const MOST_TOWNS = 1000;

/** One site as it is configured; set-up checks by it, one at a time, the settings that it is told. */
export const siteSchema = z.object({
  /** In addresses: `aix-en-provence`. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "minuscules, chiffres et tirets")
    .max(60)
    .refine((id) => !RESERVED.includes(id), "nom réservé"),
  /** As people read it: « Sous-préfecture d’Aix-en-Provence ». */
  name: z.string().min(3).max(100),
  /** The main towns that it serves: the list of sites names the first three, and finds it by each. */
  towns: z.array(z.string().min(2).max(60)).max(MOST_TOWNS).default([]),
  spreadsheetId: z.string().regex(/^[\w-]{10,}$/, "identifiant de classeur Google incorrect"),
  /** Languages of the form, the first being the default. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  /** Where the site's day begins: `America/Cayenne`. Pages name it when it is not that of Paris. */
  timeZone: z
    .string()
    .refine(isTimeZone, "fuseau horaire inconnu (attendu, par exemple : Europe/Paris ou America/Cayenne)")
    .default("Europe/Paris"),
  /** Whether the page shown and printable at once is the acknowledgement of receipt: `Accusé le` is then the day of receipt. */
  isPageAcknowledgement: z.boolean().default(true),
  /** Days after delivery before personal data leaves the form's store. */
  retentionDays: z.number().int().min(1).max(3650),
  /** Months after closure before staff erase personal data in the workbook: its setting of that name, that the notice announces. */
  sheetRetentionMonths: z.number().int().min(1).max(120).default(12),
  /** Whom to write to about accessibility, and about personal data unless the data protection officer has an address. */
  contact: z.object({
    address: z.string().min(10, "adresse trop courte (dix caractères au moins)"),
    email: z.email("adresse électronique incorrecte (attendu, par exemple : qualite@exemple.fr)"),
    dataProtectionOfficer: z.email().optional(),
  }),
  /** Who answers for what is published: « Le sous-préfet d’Aix-en-Provence ». The legal notice names no one when absent. */
  publicationDirector: z.string().min(3).max(200).optional(),
  /** The day when the accessibility statement was made or last revised, `2026-03-15`; the statement bears no date when absent. */
  accessibilityStatementOn: z.iso.date("jour attendu, comme 2026-03-15").optional(),
  /** Working days within which an answer is announced; nothing is announced when absent. */
  announcedDelayWorkingDays: z.number().int().min(1).max(120).optional(),
  /** Whose public holidays are no working days: the workbook's setting of that name, in its words. */
  holidayZone: z
    .string()
    .refine((zone) => choiceNamed(HOLIDAY_ZONES, zone) !== null, `zone inconnue (attendu : ${ZONES})`)
    .default(HOLIDAY_ZONES.labels.metropole),
  ...listShape,
  /** Whether citizens are asked what they think of the answer; it goes to the tab `Avis`. */
  asksForOpinion: z.boolean().default(false),
  /** How staff are told of messages, without anything that citizens wrote. */
  notices: z
    .object({
      /** An address that takes JSON: a room of Google Chat or Mattermost, or a program. */
      webhook: z
        .url({ protocol: /^https?$/, abort: true })
        .refine(
          (address) => !isInTheClear(address),
          "http:// n’est pas chiffré, donnez l’adresse en https:// (demandez-la à qui tient ce salon)",
        )
        .optional(),
      /** Staff's e-mail addresses, where the deployment has the binding that sends mail. */
      mail: z.array(z.email()).min(1).max(MOST_RECIPIENTS).optional(),
      /** At once, ten minutes' messages together, or each morning at 8. */
      rhythm: z.enum(["immediate", "daily"]).default("immediate"),
    })
    .refine(({ webhook, mail }) => webhook !== undefined || mail !== undefined, "webhook ou mail attendu")
    .optional(),
  /** How many messages an hour are ordinary: beyond, all new ones are doubtful until staff sort them. */
  mostMessagesAnHour: z.number().int().min(1).max(100_000).default(1000),
  /** Partners whose servers send by the API, by short names; `/exploitation` gives each its key. */
  partners: z.array(z.string().regex(/^[a-z][a-z0-9-]{1,38}$/, "minuscules, chiffres et tirets")).default([]),
  /** Web sites whose pages may call the API (CORS) or show the form in a frame: `https://www.exemple.gouv.fr`. */
  allowedOrigins: z
    .array(z.url().refine((url) => new URL(url).origin === url, "origine seule, sans chemin"))
    .default([]),
  theme: z
    .object({
      /** Of links, buttons and lines; buttons bear white text. */
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, "couleur #rrggbb")
        .refine(
          (colour) => contrastWithWhite(colour) >= READABLE_CONTRAST,
          "couleur trop claire : le texte blanc n’y serait pas lisible",
        ),
    })
    .default({ accent: DEFAULT_ACCENT }),
});

/** A zone by its name: the runtime also takes differences with UTC, which know no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("fr", { timeZone: name });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** One préfecture or sous-préfecture that has a form. */
export type Site = z.infer<typeof siteSchema>;

/** Where a page of a site is, in the language that was chosen where the site has it. */
export function addressInLanguage(
  { id, languages }: Pick<Site, "id" | "languages">,
  language: Language,
  page = "",
): string {
  const query = languages.includes(language) ? `?langue=${language}` : "";
  return `/${id}${page}${query}`;
}

export const sitesSchema = z
  .array(siteSchema)
  .min(1)
  .superRefine((sites, context) => {
    for (const [key, rule] of [
      ["id", ""],
      ["spreadsheetId", ", et deux sites ne peuvent pas partager un classeur"],
    ] as const) {
      const values = sites.map((site) => site[key]);
      for (const [index, value] of values.entries()) {
        if (values.indexOf(value) !== index) {
          context.addIssue({
            code: "custom",
            path: [index, key],
            message: `« ${value} » est donné deux fois${rule}`,
          });
        }
      }
    }
  });

/**
 * The sites of a configuration; `place` says where it stands.
 * @throws ConfigurationError naming each setting at fault by its site.
 */
export function checkSites(sites: unknown, place: string): Site[] {
  const parsed = sitesSchema.safeParse(sites, { error: siteFault });
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(faultySites(place, parsed.error.issues));
}
