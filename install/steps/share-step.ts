// The right of the form's accounts in the workbooks: each site's is shared with the account that serves it.
import * as z from "zod";
import { accountOf } from "../../worker/site/spread.ts";
import { asking } from "../google/refusals.ts";
import { InstallError, inWorkbook } from "../obstacle.ts";
import { settleSites, workbookToCome } from "../state/form-sites.ts";
import { accountEmails } from "../state/installation.ts";
import { givenKeys } from "./given-keys.ts";
import { done, type SetupContext, type Step, type StepResult } from "./step.ts";

const Permissions = z.object({
  permissions: z.array(z.object({ emailAddress: z.string().default(""), role: z.string() })).default([]),
});

export const shareStep: Step = {
  id: "partage",
  title: "Partager le classeur avec le compte du formulaire",
  isDone: () => false,
  run: async (context): Promise<StepResult> => {
    const emails = await emailsToShareWith(context);
    const words: string[] = [];
    for (const [siteId, fileId] of workbooksOfTheForm(context)) {
      words.push(await shared(context, fileId, accountOf(emails, siteId)));
    }
    return done(words.join(" ; "));
  },
};

/** The accounts that the form is about to have, in its order: each site is served by one of them. */
async function emailsToShareWith({ answers, installation }: SetupContext): Promise<string[]> {
  if (answers.keyFiles === undefined) return accountEmails(installation().form);
  return (await givenKeys(answers.keyFiles)).map(({ client_email }) => client_email);
}

/** By site: other accounts serve other sites, so that all of them are looked at again. */
function workbooksOfTheForm({ answers, around, installation, site }: SetupContext): Map<string, string> {
  const { spreadsheetId } = site();
  if (spreadsheetId === undefined) throw new Error("The workbook comes first.");
  const made = settleSites(around.stateFolder, installation()).filter(
    (known) => known.spreadsheetId !== workbookToCome(known.id),
  );
  return new Map([
    ...made.map((known) => [known.id, known.spreadsheetId] as const),
    [answers.siteId, spreadsheetId],
  ]);
}

async function shared({ google }: SetupContext, fileId: string, emailAddress: string): Promise<string> {
  const { permissions } = google().drive;
  const { data } = await asking("lire les partages du classeur", () =>
    permissions.list({ fileId, fields: "permissions(emailAddress,role)", supportsAllDrives: true }),
  );
  const isShared = Permissions.parse(data).permissions.some(
    (known) => known.emailAddress === emailAddress && ["writer", "owner"].includes(known.role),
  );
  if (isShared) return `déjà partagé avec ${emailAddress}`;
  try {
    await asking("partager le classeur", () =>
      permissions.create({
        fileId,
        sendNotificationEmail: false,
        supportsAllDrives: true,
        requestBody: { type: "user", role: "writer", emailAddress },
      }),
    );
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    throw new InstallError(inWorkbook(error.obstacle, fileId));
  }
  return emailAddress;
}
