// A site's workbook: a native spreadsheet, French, in the site's zone, with its tabs and headers, and room left.
import * as z from "zod";
import { localeAlerts } from "../../shared/alerts/place.ts";
import { formatNumber } from "../../shared/french/numbers.ts";
import { headerRanges } from "../../shared/reading/overview.ts";
import { planReading } from "../../shared/reading/plan.ts";
import {
  OVERVIEW_FIELDS,
  PLACE_FIELDS,
  parseOverview,
  TITLES_FIELDS,
  type WorkbookOverview,
} from "../../shared/sheets/overview-answer.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { complaintsTab } from "../../shared/workbook/tabs/complaints.ts";
import type { Google } from "../google/clients.ts";
import { asking } from "../google/refusals.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { type Check, checked, fault, fine, unknown } from "./check.ts";

/** What a workbook should be. */
export interface ExpectedWorkbook {
  spreadsheetId: string;
  timeZone: string;
  /** The form's address; `undefined` without a form. */
  accountEmail: string | undefined;
}

const NATIVE = "application/vnd.google-apps.spreadsheet";
const MOST_CELLS = 10_000_000;
const FULL_SHARE = 0.9;

/** Every check of a workbook; those that need an answer are left out when it does not come. */
export async function workbookChecks(
  google: Pick<Google, "sheets" | "drive">,
  expected: ExpectedWorkbook,
): Promise<Check[]> {
  const format = await checked("Format du classeur", () => formatCheck(google, expected));
  if (format.state === "fault") return [format];
  let overview: WorkbookOverview | undefined;
  const place = await checked("Langue du classeur", async () => {
    overview = await readOverview(google, expected.spreadsheetId);
    return localeCheck(overview);
  });
  if (overview === undefined) return [format, unreadable(place)];
  return [
    format,
    place,
    zoneCheck(overview, expected),
    tabCheck(overview),
    cellCheck(overview),
    await checked("Protections", () => protectionCheck(google, expected)),
  ];
}

/** clasp's own application may not use the Sheets API: that says nothing of the workbook. */
function unreadable(place: Check): Check {
  const isOfTheLogin = place.obstacle?.code === "apiDisabled" || place.obstacle?.code === "scopeMissing";
  return isOfTheLogin
    ? unknown(
        "Classeur",
        "la connexion ne permet pas de le lire : Qualité ▸ Contrôler les données le dit, ou --cle",
      )
    : place;
}

function ownerCan(code: string, what: string, remedy: string): Obstacle {
  return { code, what, remedy, by: "workbookOwner", link: null };
}

async function formatCheck(
  { drive }: Pick<Google, "drive">,
  { spreadsheetId }: ExpectedWorkbook,
): Promise<Check> {
  const { data } = await asking("voir le classeur", () =>
    drive.files.get({ fileId: spreadsheetId, fields: "mimeType,name,trashed", supportsAllDrives: true }),
  );
  if (data.trashed === true) {
    return fault(
      "Format du classeur",
      ownerCan("trashed", "Le classeur est dans la corbeille.", "rétablissez-le."),
    );
  }
  if (data.mimeType === NATIVE) return fine("Format du classeur", "Google Sheets");
  const what =
    "Le classeur est un fichier Excel posé dans Drive : ni script ni formulaire ne peuvent y écrire.";
  const remedy =
    "ouvrez-le, Fichier ▸ Enregistrer au format Google Sheets, puis donnez l’identifiant du nouveau classeur.";
  return fault("Format du classeur", ownerCan("officeFile", what, remedy));
}

async function readOverview(
  { sheets }: Pick<Google, "sheets">,
  spreadsheetId: string,
): Promise<WorkbookOverview> {
  const get = (fields: string, ranges: string[] = []) =>
    asking("lire le classeur", () => sheets.spreadsheets.get({ spreadsheetId, fields, ranges }));
  const all = parseOverview((await get(TITLES_FIELDS)).data);
  const ranges = headerRanges(all.sheets.map(({ title }) => title));
  const { data } = ranges.length === 0 ? await get(PLACE_FIELDS) : await get(OVERVIEW_FIELDS, ranges);
  const read = parseOverview(data);
  // Google answers only the tabs whose ranges are asked: the others take room too.
  const others = all.sheets.filter(({ sheetId }) => read.sheets.every((sheet) => sheet.sheetId !== sheetId));
  return { ...read, sheets: [...read.sheets, ...others] };
}

function localeCheck(overview: WorkbookOverview): Check {
  const [alert] = localeAlerts(overview);
  if (alert === undefined) return fine("Langue du classeur", overview.locale);
  const remedy = "Fichier ▸ Paramètres ▸ Paramètres régionaux : France.";
  return fault("Langue du classeur", ownerCan("locale", alert.message, remedy));
}

function zoneCheck({ timeZone }: WorkbookOverview, expected: ExpectedWorkbook): Check {
  if (timeZone === expected.timeZone) return fine("Fuseau du classeur", timeZone);
  const what = `Le fuseau du classeur est ${timeZone}, celui du site ${expected.timeZone}.`;
  return fault("Fuseau du classeur", ownerCan("zone", what, "Fichier ▸ Paramètres ▸ Fuseau horaire."));
}

function tabCheck({ sheets }: WorkbookOverview): Check {
  const plan = planReading(sheets);
  if (plan.kind === "plan") return fine("Onglets et colonnes", `${sheets.length} onglets`);
  const [first] = plan.alerts;
  const others = plan.alerts.length > 1 ? ` (et ${plan.alerts.length - 1} autres)` : "";
  const what = `${first?.tab} : ${first?.message}${others}`;
  return fault(
    "Onglets et colonnes",
    ownerCan("tabs", what, "dans le classeur, Qualité ▸ Préparer le classeur."),
  );
}

function cellCheck({ sheets }: WorkbookOverview): Check {
  const cells = sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const words = `${formatNumber(cells)} sur ${formatNumber(MOST_CELLS)}`;
  if (cells < FULL_SHARE * MOST_CELLS) return fine("Cellules", words);
  const remedy = "supprimez des lignes vides, ou archivez les années passées.";
  return fault("Cellules", ownerCan("full", `Le classeur est presque plein : ${words} cellules.`, remedy));
}

const Protections = z.object({
  sheets: z.array(
    z.object({
      properties: z.object({ title: z.string() }),
      protectedRanges: z
        .array(
          z.object({
            warningOnly: z.boolean().default(false),
            editors: z.object({ users: z.array(z.string()).default([]) }).optional(),
          }),
        )
        .default([]),
    }),
  ),
});

async function protectionCheck(
  { sheets }: Pick<Google, "sheets">,
  { spreadsheetId, accountEmail }: ExpectedWorkbook,
): Promise<Check> {
  if (accountEmail === undefined) return fine("Protections", "sans formulaire, rien à vérifier");
  const fields = "sheets(properties(title),protectedRanges(warningOnly,editors))";
  const { data } = await asking("lire les protections", () =>
    sheets.spreadsheets.get({ spreadsheetId, fields }),
  );
  const tab = Protections.parse(data).sheets.find(
    ({ properties }) => comparableName(properties.title) === comparableName(complaintsTab.title),
  );
  const closed = tab?.protectedRanges.filter(
    ({ warningOnly, editors }) => !warningOnly && !(editors?.users.includes(accountEmail) ?? true),
  );
  if (closed === undefined || closed.length === 0)
    return fine("Protections", "aucune n’arrête le formulaire");
  throw new InstallError(
    ownerCan(
      "protected",
      `Une plage protégée de « ${complaintsTab.title} » est fermée au compte du formulaire.`,
      `Données ▸ Protéger des feuilles et des plages : autorisez ${accountEmail}.`,
    ),
  );
}
