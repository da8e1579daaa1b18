// The Google Cloud project of the form: its services, its account, the right of that account in the workbook.
import * as z from "zod";
import { readKey } from "../checks/account-checks.ts";
import { asking } from "../google/refusals.ts";
import { InstallError } from "../obstacle.ts";
import { byHand, done, type SetupContext, type Step, type StepResult } from "./step.ts";
import { workbookAddress } from "./workbook-steps.ts";

const SERVICES = ["sheets.googleapis.com", "slides.googleapis.com", "drive.googleapis.com"];
const ACCOUNT_ID = "revue-qualite-formulaire";
/** The policy of old, and the one that new organisations have had since May 2024. */
const KEY_POLICIES = ["iam.disableServiceAccountKeyCreation", "iam.managed.disableServiceAccountKeyCreation"];

/** The project, or what asks for it. */
function projectOf({ installation }: SetupContext): string {
  const { projectId } = installation().form;
  if (projectId !== undefined) return projectId;
  throw new InstallError({
    code: "noProject",
    what: "Le formulaire a besoin d’un projet Google Cloud.",
    remedy: "créez-en un (gratuit), puis relancez : npm run setup -- --projet IDENTIFIANT",
    by: "technician",
    link: "https://console.cloud.google.com/projectcreate",
  });
}

export const servicesStep: Step = {
  id: "services",
  title: "Activer les API dans le projet Google Cloud",
  isDone: () => false,
  run: async (context) => {
    const project = projectOf(context);
    try {
      for (const service of SERVICES) {
        await asking(`activer ${service}`, () =>
          context.google().serviceUsage.services.enable({ name: `projects/${project}/services/${service}` }),
        );
      }
    } catch (error) {
      // clasp's application may lack the API that turns others on: the console does the same.
      if (!(error instanceof InstallError) || error.obstacle.code !== "apiDisabled") throw error;
      const words = `${error.obstacle.what} Activez ${SERVICES.join(", ")} dans la console.`;
      return byHand(words, `https://console.cloud.google.com/apis/library?project=${project}`);
    }
    return done(SERVICES.join(", "));
  },
};

export const accountStep: Step = {
  id: "compte",
  title: "Créer le compte de service du formulaire",
  isDone: ({ answers, installation }) =>
    answers.keyFile === undefined && installation().form.accountEmail !== undefined,
  run: async (context) => {
    const { keyFile } = context.answers;
    if (keyFile !== undefined) {
      const { client_email: accountEmail } = await readKey(keyFile);
      // The keys noted before are another account's: compared with this one's, all of its own would go.
      if (accountEmail !== context.installation().form.accountEmail)
        context.saveForm({ accountEmail, keysBefore: undefined });
      return done(`${accountEmail}, de la clé donnée`);
    }
    const policy = await keyPolicy(context);
    const accountEmail = await madeAccount(context);
    context.saveForm({ accountEmail });
    return done(`${accountEmail} ; ${policy}`);
  },
};

const Policy = z.object({
  spec: z.object({ rules: z.array(z.object({ enforce: z.boolean().nullish() })).default([]) }).optional(),
});

/** Read before a key is promised. @throws InstallError when keys are forbidden. */
async function keyPolicy(context: SetupContext): Promise<string> {
  const project = projectOf(context);
  for (const constraint of KEY_POLICIES) {
    let isForbidden: boolean;
    try {
      const { data } = await asking("lire la règle sur les clés", () =>
        context.google().orgPolicy.projects.policies.getEffectivePolicy({
          name: `projects/${project}/policies/${constraint}`,
        }),
      );
      isForbidden = Policy.parse(data).spec?.rules.some(({ enforce }) => enforce === true) ?? false;
    } catch (error) {
      if (!(error instanceof InstallError)) throw error;
      return "la règle sur les clés n’a pas pu être lue, on essaiera";
    }
    if (isForbidden) throw new InstallError(keyForbidden(constraint, project));
  }
  return "les clés sont permises";
}

function keyForbidden(constraint: string, project: string) {
  return {
    code: "keyForbidden",
    what: "Votre organisation interdit de créer une clé de compte de service : le formulaire ne pourrait pas écrire.",
    remedy: `demandez une exception à ${constraint} pour le seul projet ${project} ; le classeur et le diaporama marchent sans elle.`,
    by: "googleAdministrator",
    link: `https://console.cloud.google.com/iam-admin/orgpolicies?project=${project}`,
  } as const;
}

async function madeAccount(context: SetupContext): Promise<string> {
  const project = projectOf(context);
  const { serviceAccounts } = context.google().iam.projects;
  const email = `${ACCOUNT_ID}@${project}.iam.gserviceaccount.com`;
  try {
    await asking("voir le compte de service", () =>
      serviceAccounts.get({ name: `projects/${project}/serviceAccounts/${email}` }),
    );
  } catch (error) {
    if (!(error instanceof InstallError) || error.obstacle.code !== "notFound") throw error;
    const requestBody = {
      accountId: ACCOUNT_ID,
      serviceAccount: { displayName: "Revue Qualité, formulaire" },
    };
    await asking("créer le compte de service", () =>
      serviceAccounts.create({ name: `projects/${project}`, requestBody }),
    );
  }
  return email;
}

const Permissions = z.object({
  permissions: z.array(z.object({ emailAddress: z.string().default(""), role: z.string() })).default([]),
});

export const shareStep: Step = {
  id: "partage",
  title: "Partager le classeur avec le compte du formulaire",
  isDone: () => false,
  run: async (context): Promise<StepResult> => {
    const { spreadsheetId: fileId } = context.site();
    const { accountEmail } = context.installation().form;
    if (fileId === undefined || accountEmail === undefined)
      throw new Error("Workbook and account come first.");
    const { permissions } = context.google().drive;
    const { data } = await asking("lire les partages du classeur", () =>
      permissions.list({ fileId, fields: "permissions(emailAddress,role)", supportsAllDrives: true }),
    );
    const isShared = Permissions.parse(data).permissions.some(
      ({ emailAddress, role }) => emailAddress === accountEmail && ["writer", "owner"].includes(role),
    );
    if (isShared) return done(`déjà partagé avec ${accountEmail}`);
    try {
      await asking("partager le classeur", () =>
        permissions.create({
          fileId,
          sendNotificationEmail: false,
          supportsAllDrives: true,
          requestBody: { type: "user", role: "writer", emailAddress: accountEmail },
        }),
      );
    } catch (error) {
      if (!(error instanceof InstallError)) throw error;
      throw new InstallError({ ...error.obstacle, link: error.obstacle.link ?? workbookAddress(fileId) });
    }
    return done(accountEmail);
  },
};
