// The workbook's locale and time zone: set while no date stands, told where they would make dates wrong.

import { settablePlace } from "../../shared/sheets/prepare-place.ts";
import { FRENCH_LOCALE, type WorkbookPlace } from "../../shared/workbook/place.ts";
import { asking } from "../google/refusals.ts";
import { readOverview, readStructure } from "../google/workbook-readings.ts";
import { InstallError, workbookAddress } from "../obstacle.ts";
import { localeObstacle, zoneObstacle } from "../workbook-obstacles.ts";
import { confirmedByHand } from "./confirmed-by-hand.ts";
import { byHand, done, type SetupContext, type Step, type StepResult } from "./step.ts";
import { OF_THE_LOGIN } from "./workbook-steps.ts";

export const placeStep: Step = {
  id: "langue",
  title: "Régler le classeur en français, dans le fuseau du site",
  isDone: () => false,
  run: async (context) => {
    const { spreadsheetId, timeZone } = context.site();
    if (spreadsheetId === undefined) throw new Error("The workbook comes first.");
    try {
      return await placed(context, spreadsheetId);
    } catch (error) {
      if (!(error instanceof InstallError) || !OF_THE_LOGIN.includes(error.obstacle.code)) throw error;
      return confirmedByHand(context, {
        key: `langue ${timeZone}`,
        words: `${error.obstacle.what} Dans le classeur : Fichier ▸ Paramètres, France et ${timeZone}.`,
        link: workbookAddress(spreadsheetId),
      });
    }
  },
};

async function placed(context: SetupContext, spreadsheetId: string): Promise<StepResult> {
  const google = context.google();
  const { timeZone: siteZone } = context.site();
  const found: WorkbookPlace = await readOverview(google, spreadsheetId);
  if (found.locale === FRENCH_LOCALE && found.timeZone === siteZone) return done(wordsOf(found));
  const settable = await settableHere(context, spreadsheetId);
  const wanted = {
    locale: settable.locale ? FRENCH_LOCALE : found.locale,
    timeZone: settable.timeZone ? siteZone : found.timeZone,
  };
  const fields = (["locale", "timeZone"] as const).filter((name) => wanted[name] !== found[name]);
  const locale = localeObstacle(wanted);
  if (locale !== null) throw new InstallError({ ...locale, remedy: `${locale.remedy} Puis relancez.` });
  if (fields.length > 0) {
    const updateSpreadsheetProperties = { properties: wanted, fields: fields.join(",") };
    await asking("régler le classeur", () =>
      google.sheets.spreadsheets.batchUpdate({
        spreadsheetId,
        requestBody: { requests: [{ updateSpreadsheetProperties }] },
      }),
    );
  }
  const zone = zoneObstacle(wanted, siteZone);
  if (zone === null) return done(wordsOf(wanted));
  return byHand(
    `${zone.what} Des dates y sont saisies : rien n’a été changé. Si c’est le bon : npm run setup -- --fuseau ${wanted.timeZone} ; sinon, ${zone.remedy}`,
    workbookAddress(spreadsheetId),
  );
}

function wordsOf({ locale, timeZone }: WorkbookPlace): string {
  return `${locale}, ${timeZone}`;
}

/** A zone given again goes to the workbook that set-up made, dates or not; those of another were typed in its own place. */
async function settableHere(
  context: SetupContext,
  spreadsheetId: string,
): Promise<{ locale: boolean; timeZone: boolean }> {
  const settable = settablePlace(await readStructure(context.google(), spreadsheetId));
  const isOurs = context.site().copyId === undefined;
  return { ...settable, timeZone: settable.timeZone || isOurs };
}
