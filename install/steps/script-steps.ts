// The script bound to the workbook: created once, filled with our files, and authorised by a hand.
import * as z from "zod";
import { buildAddOn, outputFolderOf } from "../../apps-script/build.ts";
import { planReading } from "../../shared/reading/plan.ts";
import { asking, isRefusal } from "../google/refusals.ts";
import { readOverview } from "../google/workbook-readings.ts";
import { InstallError, workbookAddress } from "../obstacle.ts";
import { type Pushed, pushScript } from "../script/push-script.ts";
import { openScript } from "../script/remote-script.ts";
import { builtFiles } from "../script/script-files.ts";
import { keepCopy } from "../state/kept-copies.ts";
import { missingInWorkbook } from "../workbook-obstacles.ts";
import { confirmedByHand } from "./confirmed-by-hand.ts";
import { byHand, done, type SetupContext, type Step } from "./step.ts";
import { OF_THE_LOGIN } from "./workbook-steps.ts";

const Created = z.object({ scriptId: z.string() });

export const scriptStep: Step = {
  id: "script",
  title: "Créer le script lié au classeur",
  isDone: ({ answers, site }) =>
    site().scriptId !== undefined && [undefined, site().scriptId].includes(answers.scriptId),
  run: async (context) => {
    const scriptId = context.answers.scriptId ?? (await createdScript(context));
    context.saveSite({ scriptId, scriptToTake: undefined, besideWorkbook: undefined });
    return done(scriptId);
  },
};

/** No call lists the scripts bound to a file: one that an interrupted run may have made is asked for, not doubled. */
async function createdScript(context: SetupContext): Promise<string> {
  const { spreadsheetId, scriptAskedAt, workbookAskedAt } = context.site();
  if (spreadsheetId === undefined) throw new Error("The workbook comes first.");
  if (scriptAskedAt !== undefined) throw new InstallError(maybeMade(spreadsheetId));
  if (workbookAskedAt === undefined) throw new InstallError(mayHaveScript(spreadsheetId));
  context.saveSite({ scriptAskedAt: context.around.now() });
  const { data } = await asking("créer le script", () =>
    refusable(context, () =>
      context.google().script.projects.create({
        requestBody: { title: "Revue Qualité", parentId: spreadsheetId },
      }),
    ),
  );
  return Created.parse(data).scriptId;
}

/** A refusal tells that nothing was made: the next run may ask again. */
async function refusable<Answer>(context: SetupContext, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    if (isRefusal(error)) context.saveSite({ scriptAskedAt: undefined });
    throw error;
  }
}

const openEditor =
  "ouvrez-le, Extensions ▸ Apps Script, puis la roue dentée ; copiez l’identifiant du script et relancez : npm run setup -- --script IDENTIFIANT";

function maybeMade(spreadsheetId: string) {
  return {
    code: "scriptInterrupted",
    what: "La création du script a été interrompue : Google l’a peut-être fait sans que la réponse arrive.",
    remedy: `pour n’en pas créer un second, donnez celui du classeur : ${openEditor}.`,
    by: "technician",
    link: workbookAddress(spreadsheetId),
  } as const;
}

function mayHaveScript(spreadsheetId: string) {
  return {
    code: "scriptOfAdopted",
    what: "Le classeur adopté a peut-être déjà un script, que Google ne sait pas lister.",
    remedy: `donnez-le (Google l’ouvre, ou le crée vide) : ${openEditor}.`,
    by: "technician",
    link: workbookAddress(spreadsheetId),
  } as const;
}

export const contentStep: Step = {
  id: "contenu",
  title: "Envoyer Revue Qualité dans le script, et le relire",
  isDone: () => false,
  run: async ({ around, answers, google, site, saveSite }) => {
    const { scriptId } = site();
    if (scriptId === undefined) throw new Error("The script comes first.");
    await buildAddOn();
    const pushed = await pushScript(openScript(google(), scriptId), {
      ours: builtFiles(outputFolderOf("classeur")),
      keepsForeign: answers.keepsForeign,
      besideWorkbook: answers.folderAsked,
      keepCopy: (files) => keepCopy(around.stateFolder, scriptId, around.now(), files),
    });
    saveSite({ folderAsked: undefined, besideWorkbook: pushed.besideWorkbook });
    return done(contentWords(pushed));
  },
};

function contentWords({ kind, hash, copy, besideWorkbook, asksAgain }: Pushed): string {
  return [
    `${kind === "upToDate" ? "déjà à jour" : "envoyé et relu"}, empreinte ${hash.slice(0, 12)}`,
    ...(copy === null ? [] : [`l’ancien contenu est dans ${copy}`]),
    ...(besideWorkbook ? [IN_THE_FOLDER] : []),
    ...(asksAgain ? ["chacun autorisera de nouveau le script"] : []),
  ].join(" ; ");
}

const IN_THE_FOLDER =
  "diaporamas et comptes rendus iront dans le dossier du classeur : mettez-le dans un dossier partagé";

const POLL_MILLISECONDS = 5_000;
const MOST_POLLS = 60;

/** Only the person may authorise the script in their name. */
export const prepareStep: Step = {
  id: "preparer",
  title: "Autoriser le script et préparer le classeur (à la main)",
  isDone: () => false,
  run: async (context) => {
    const { spreadsheetId } = context.site();
    if (spreadsheetId === undefined) throw new Error("The workbook comes first.");
    const words =
      "ouvrez le classeur, attendez le menu Qualité, choisissez Préparer le classeur, cochez toutes les autorisations";
    const link = workbookAddress(spreadsheetId);
    let missing = await missingTabs(context, spreadsheetId);
    if (missing === null) return done("les onglets sont là");
    if (missing === undefined) return confirmedByHand(context, { key: "preparer", words: `${words}.`, link });
    if (context.around.ask === null) return byHand(words, link);
    context.around.terminal.say(`  À la main : ${words}.\n  Où : ${link}\n  J’attends…`);
    for (let poll = 0; poll < MOST_POLLS; poll += 1) {
      await context.around.sleep(POLL_MILLISECONDS);
      missing = await missingTabs(context, spreadsheetId);
      if (missing === null) return done("les onglets sont là");
    }
    return byHand(`pas encore vu ; ${words}, puis relancez. ${missing ?? ""}`, link);
  },
};

/** What the workbook lacks, `null` when nothing, be it adopted; `undefined` when the login may not read it. */
async function missingTabs(
  { google }: SetupContext,
  spreadsheetId: string,
): Promise<string | null | undefined> {
  try {
    const { sheets } = await readOverview(google(), spreadsheetId);
    return missingInWorkbook(planReading(sheets));
  } catch (error) {
    if (error instanceof InstallError && OF_THE_LOGIN.includes(error.obstacle.code)) return undefined;
    throw error;
  }
}
