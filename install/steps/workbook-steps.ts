// The site's workbook: created once whatever interrupts, or adopted after a copy.
import * as z from "zod";
import { asking } from "../google/refusals.ts";
import { InstallError, workbookAddress } from "../obstacle.ts";
import { readSites, saveSites } from "../state/form-sites.ts";
import { FORMER_WORKBOOK } from "../state/installation.ts";
import { done, type SetupContext, type Step, type StepResult } from "./step.ts";

const SPREADSHEET = "application/vnd.google-apps.spreadsheet";
/** Google's clock and this machine's may differ. */
const CLOCK_MARGIN_MILLISECONDS = 300_000;

export const workbookStep: Step = {
  id: "classeur",
  title: "Créer ou adopter le classeur",
  isDone: ({ answers, site }) =>
    site().spreadsheetId !== undefined && [undefined, site().spreadsheetId].includes(answers.workbookId),
  run: (context) =>
    context.answers.workbookId === undefined
      ? created(context)
      : adopted(context, context.answers.workbookId),
};

const Files = z.object({
  files: z.array(z.object({ id: z.string(), createdTime: z.string().default("") })).default([]),
});
const Created = z.object({ id: z.string() });

async function created(context: SetupContext): Promise<StepResult> {
  const { drive } = context.google();
  const { name, year, workbookAskedAt } = context.site();
  const title = `Suivi qualité ${year} — ${name}`;
  const standing = await madeBefore(context, title, workbookAskedAt);
  if (standing === undefined) context.saveSite({ workbookAskedAt: context.around.now() });
  const spreadsheetId =
    standing ??
    (await madeNow("créer le classeur", () =>
      drive.files.create({ requestBody: { name: title, mimeType: SPREADSHEET }, fields: "id" }),
    ));
  context.saveSite({ spreadsheetId });
  return done(`« ${title} » : ${workbookAddress(spreadsheetId)}`);
}

async function madeNow(asked: string, call: () => Promise<{ data: unknown }>): Promise<string> {
  return Created.parse((await asking(asked, call)).data).id;
}

/** What an interrupted run had asked for: Google may have made it without our seeing the answer. */
async function madeBefore(
  { google }: SetupContext,
  title: string,
  askedAt: number | undefined,
): Promise<string | undefined> {
  if (askedAt === undefined) return undefined;
  const quoted = title.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
  const { data } = await asking("chercher le classeur", () =>
    google().drive.files.list({
      q: `name = '${quoted}' and mimeType = '${SPREADSHEET}' and trashed = false`,
      fields: "files(id,createdTime)",
    }),
  );
  const since = askedAt - CLOCK_MARGIN_MILLISECONDS;
  return Files.parse(data).files.find(({ createdTime }) => Date.parse(createdTime) >= since)?.id;
}

const Found = z.object({ name: z.string(), mimeType: z.string() });

async function adopted(context: SetupContext, fileId: string): Promise<StepResult> {
  const other = Object.entries(context.installation().sites).find(
    ([id, site]) => id !== context.answers.siteId && site.spreadsheetId === fileId,
  );
  if (other !== undefined) throw new InstallError(anothers(other[0]));
  const { drive } = context.google();
  const { data } = await asking("voir ce classeur", () =>
    drive.files.get({ fileId, fields: "name,mimeType", supportsAllDrives: true }),
  ).catch(orCreateOne);
  const { name, mimeType } = Found.parse(data);
  if (mimeType !== SPREADSHEET) throw new InstallError(notNative(name, fileId));
  forgetFormer(context, fileId);
  await keepWorkbookCopy(context, fileId, `${name} — copie avant Revue Qualité`);
  context.saveSite({ spreadsheetId: fileId, workbookToAdopt: undefined });
  return done(`« ${name} » adopté ; une copie en est gardée dans votre Drive`);
}

/** The identifier is kept for the next run, which would meet the same refusal. */
function orCreateOne(error: unknown): never {
  if (!(error instanceof InstallError) || error.obstacle.code !== "notFound") throw error;
  throw new InstallError({ ...error.obstacle, remedy: `${error.obstacle.remedy} ${CREATE_ONE}` });
}

const CREATE_ONE = "Pour en créer un au lieu d’adopter celui-là : npm run setup -- --classeur aucun";

/** A workbook adopted in the place of another is copied in its turn, and has a script of its own. */
function forgetFormer({ answers, around, site, saveSite }: SetupContext, fileId: string): void {
  const { spreadsheetId: former } = site();
  if (former === undefined) return;
  saveSite(FORMER_WORKBOOK);
  saveSites(
    around.stateFolder,
    readSites(around.stateFolder).map((known) =>
      known.id === answers.siteId && known.spreadsheetId === former
        ? { ...known, spreadsheetId: fileId }
        : known,
    ),
  );
}

async function keepWorkbookCopy(context: SetupContext, fileId: string, name: string): Promise<void> {
  const { copyId: known, copyAskedAt } = context.site();
  if (known !== undefined) return;
  const standing = await madeBefore(context, name, copyAskedAt);
  if (standing === undefined) context.saveSite({ copyAskedAt: context.around.now() });
  const { drive } = context.google();
  const copyId =
    standing ??
    (await madeNow("copier ce classeur", () =>
      drive.files.copy({ fileId, requestBody: { name }, fields: "id", supportsAllDrives: true }),
    ));
  context.saveSite({ copyId });
}

function anothers(siteId: string) {
  return {
    code: "workbookOfAnother",
    what: `Ce classeur est déjà celui du site « ${siteId} » : deux sites n’en partagent pas un. Rien n’a été fait.`,
    remedy: `donnez celui de ce site : npm run setup -- --classeur IDENTIFIANT. ${CREATE_ONE}`,
    by: "technician",
    link: null,
  } as const;
}

function notNative(name: string, fileId: string) {
  return {
    code: "officeFile",
    what: `« ${name} » est un fichier Excel posé dans Drive : il ne peut porter ni script ni formulaire.`,
    remedy:
      "ouvrez-le, Fichier ▸ Enregistrer au format Google Sheets, puis donnez l’identifiant du nouveau classeur : npm run setup -- --classeur IDENTIFIANT",
    by: "workbookOwner",
    link: workbookAddress(fileId),
  } as const;
}

/** Refusals that tell of clasp's application, not of the workbook: *Préparer le classeur* does the same when it is empty. */
export const OF_THE_LOGIN: readonly string[] = ["apiDisabled", "scopeMissing"];
