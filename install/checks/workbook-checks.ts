// A site's workbook: a native spreadsheet, French, in the site's zone, with its tabs and headers, and room left.
import * as z from "zod";
import { formatNumber } from "../../shared/french/numbers.ts";
import { planReading } from "../../shared/reading/plan.ts";
import type { WorkbookOverview } from "../../shared/sheets/overview-answer.ts";
import { comparableName } from "../../shared/workbook/names.ts";
import { complaintsTab, opinionsTab } from "../../shared/workbook/tabs/complaints.ts";
import type { Google } from "../google/clients.ts";
import { asking } from "../google/refusals.ts";
import { readOverview } from "../google/workbook-readings.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { localeObstacle, missingInWorkbook, zoneObstacle } from "../workbook-obstacles.ts";
import { type Check, checked, fault, fine, toCome, unknown } from "./check.ts";

/** What a workbook should be. */
export interface ExpectedWorkbook {
  spreadsheetId: string;
  timeZone: string;
  /** The form's address; `undefined` without a form, be it one to come. */
  accountEmail: string | undefined;
  isFormWanted: boolean;
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
        "la connexion ne permet pas de le lire : Qualité ▸ Contrôler les données le dit, ou npm run doctor -- --cle FICHIER",
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

function localeCheck(overview: WorkbookOverview): Check {
  const obstacle = localeObstacle(overview);
  return obstacle === null
    ? fine("Langue du classeur", overview.locale)
    : fault("Langue du classeur", obstacle);
}

function zoneCheck(overview: WorkbookOverview, expected: ExpectedWorkbook): Check {
  const obstacle = zoneObstacle(overview, expected.timeZone);
  return obstacle === null
    ? fine("Fuseau du classeur", overview.timeZone)
    : fault("Fuseau du classeur", obstacle);
}

function tabCheck({ sheets }: WorkbookOverview): Check {
  const missing = missingInWorkbook(planReading(sheets));
  if (missing === null) return fine("Onglets et colonnes", `${sheets.length} onglets`);
  return fault(
    "Onglets et colonnes",
    ownerCan("tabs", missing, "dans le classeur, Qualité ▸ Préparer le classeur."),
  );
}

function cellCheck({ sheets }: WorkbookOverview): Check {
  const cells = sheets.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  const words = `${formatNumber(cells)} sur ${formatNumber(MOST_CELLS)}`;
  if (cells < FULL_SHARE * MOST_CELLS) return fine("Cellules", words);
  const remedy = "supprimez des lignes vides, ou archivez les années passées.";
  return fault("Cellules", ownerCan("full", `Le classeur est presque plein : ${words} cellules.`, remedy));
}

/** Messages, and opinions of the answers. */
const WRITTEN_BY_THE_FORM = [complaintsTab, opinionsTab].map(({ title }) => comparableName(title));

const ProtectedRange = z.object({
  warningOnly: z.boolean().default(false),
  editors: z.object({ users: z.array(z.string()).default([]) }).optional(),
});
type ProtectedRange = z.infer<typeof ProtectedRange>;

const Protections = z.object({
  sheets: z.array(
    z.object({
      properties: z.object({ title: z.string() }),
      protectedRanges: z.array(ProtectedRange).default([]),
    }),
  ),
});

async function protectionCheck(
  { sheets }: Pick<Google, "sheets">,
  { spreadsheetId, accountEmail, isFormWanted }: ExpectedWorkbook,
): Promise<Check> {
  if (accountEmail === undefined)
    return isFormWanted ? toCome("Protections") : fine("Protections", "sans formulaire, rien à vérifier");
  const fields = "sheets(properties(title),protectedRanges(warningOnly,editors))";
  const { data } = await asking("lire les protections", () =>
    sheets.spreadsheets.get({ spreadsheetId, fields }),
  );
  const closed = Protections.parse(data)
    .sheets.filter(({ protectedRanges }) => protectedRanges.some((range) => isClosedTo(accountEmail, range)))
    .map(({ properties }) => properties.title)
    .filter((title) => WRITTEN_BY_THE_FORM.includes(comparableName(title)));
  if (closed.length === 0) return fine("Protections", "aucune n’arrête le formulaire");
  const tabs = closed.map((title) => `« ${title} »`).join(" et de ");
  throw new InstallError(
    ownerCan(
      "protected",
      `Une plage protégée de ${tabs} est fermée au compte du formulaire.`,
      `Données ▸ Protéger des feuilles et des plages : autorisez ${accountEmail}.`,
    ),
  );
}

/** Without a list of editors, the account that reads may not see them. */
function isClosedTo(email: string, { warningOnly, editors }: ProtectedRange): boolean {
  return !warningOnly && editors?.users.includes(email) === false;
}
