// The Google Cloud project of the form: its services, its account.
import * as z from "zod";
import { checkAccountsReplaced } from "../form/account-secrets.ts";
import { projectOfAccount } from "../google/key-file.ts";
import { asking } from "../google/refusals.ts";
import { IDENTIFIERS, identifierIn } from "../identifiers.ts";
import { InstallError, type Obstacle } from "../obstacle.ts";
import { accountEmails } from "../state/installation.ts";
import { confirmedByHand } from "./confirmed-by-hand.ts";
import { givenKeys } from "./given-keys.ts";
import { done, type SetupContext, type Step, type StepResult } from "./step.ts";

/** What the workbooks take, then what set-up itself asks of the project: its accounts, its rules. */
const SERVICES = ["sheets", "slides", "drive", "iam", "orgpolicy"].map((name) => `${name}.googleapis.com`);
const ACCOUNT_ID = "revue-qualite-formulaire";
/** The policy of old, and the one that new organisations have had since May 2024. */
const KEY_POLICIES = ["iam.disableServiceAccountKeyCreation", "iam.managed.disableServiceAccountKeyCreation"];

const NO_PROJECT: Obstacle = {
  code: "noProject",
  what: "Le formulaire a besoin d’un projet Google Cloud.",
  remedy:
    "créez-en un (gratuit), puis relancez : npm run setup -- --projet IDENTIFIANT ; ou donnez une clé faite à la main : npm run setup -- --cle FICHIER",
  by: "technician",
  link: "https://console.cloud.google.com/projectcreate",
};

/** The project, or what asks for it. */
function projectOf({ installation }: SetupContext): string {
  const { projectId } = installation().form;
  if (projectId === undefined) throw new InstallError(NO_PROJECT);
  return projectId;
}

/** A project made meanwhile in the console goes on from here; nothing is kept of an answer that can be none. */
async function askForProject({
  around: { ask, terminal },
  installation,
  saveForm,
}: SetupContext): Promise<void> {
  if (ask === null || installation().form.projectId !== undefined) return;
  terminal.say(`  ${NO_PROJECT.what} Créez-en un (gratuit) : ${NO_PROJECT.link}`);
  const answer = await ask("Son identifiant, ou l’adresse de sa page (Entrée : plus tard) :");
  if (answer === "") return;
  const projectId = identifierIn(IDENTIFIERS.project, answer);
  if (projectId === null) terminal.say(`  « ${answer} » : ${IDENTIFIERS.project.expected}.`);
  else saveForm({ projectId });
}

/** Those of the accounts whose keys are given, or the form's own. */
async function projectsOf(context: SetupContext): Promise<string[]> {
  const { keyFiles } = context.answers;
  if (keyFiles === undefined) {
    await askForProject(context);
    return [projectOf(context)];
  }
  const projects = (await givenKeys(keyFiles)).map(({ client_email }) => projectOfAccount(client_email));
  return [...new Set(projects)];
}

export const servicesStep: Step = {
  id: "services",
  title: "Activer les API dans le projet Google Cloud",
  isDone: ({ answers, installation: kept }) =>
    answers.keyFiles === undefined && kept().form.accounts !== undefined,
  run: async (context) => {
    for (const project of await projectsOf(context)) {
      const left = await enabledOrLeft(context, project);
      if (left?.state === "hand") return left;
    }
    return done(SERVICES.join(", "));
  },
};

/** `null` once they are on; what became of them when a hand has to turn them on. */
async function enabledOrLeft(context: SetupContext, project: string): Promise<StepResult | null> {
  try {
    for (const service of SERVICES) {
      await asking(`activer ${service}`, () =>
        context.google().serviceUsage.services.enable({ name: `projects/${project}/services/${service}` }),
      );
    }
    return null;
  } catch (error) {
    // clasp's application may lack the API that turns others on, a person may have been handed a key of a project
    // that is not theirs: the console does the same.
    if (!(error instanceof InstallError) || !isLeftToConsole(error, context)) throw error;
    return confirmedByHand(context, {
      key: `services ${project}`,
      words: `${error.obstacle.what} Activez ${SERVICES.join(", ")} dans la console.`,
      link: `https://console.cloud.google.com/apis/library?project=${project}`,
    });
  }
}

function isLeftToConsole({ obstacle }: InstallError, { answers }: SetupContext): boolean {
  return (
    obstacle.code === "apiDisabled" || (answers.keyFiles !== undefined && /orbidden$/.test(obstacle.code))
  );
}

export const accountStep: Step = {
  id: "compte",
  title: "Créer le compte de service du formulaire",
  isDone: ({ answers, installation }) =>
    answers.keyFiles === undefined && accountEmails(installation().form).length > 0,
  run: async (context) => {
    const { keyFiles } = context.answers;
    if (keyFiles !== undefined) {
      const emails = (await givenKeys(keyFiles)).map(({ client_email }) => client_email);
      await checkAccountsReplaced(context, emails);
      return done(`${emails.join(", ")}, ${emails.length === 1 ? "de la clé donnée" : "des clés données"}`);
    }
    const policy = await keyPolicy(context);
    const accountEmail = await orByHand(context, () => madeAccount(context));
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

/** The API of accounts and keys may take minutes to be on, or stay off: a key made in the console does as well. */
async function orByHand<Made>(context: SetupContext, make: () => Promise<Made>): Promise<Made> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof InstallError) || error.obstacle.code !== "apiDisabled") throw error;
    throw new InstallError(accountByHand(projectOf(context)));
  }
}

function accountByHand(project: string) {
  return {
    code: "accountByHand",
    what: `Le compte de service ne peut pas être créé d’ici : l’API IAM du projet ${project} n’est pas encore active.`,
    remedy:
      "si elle vient d’être activée, attendez cinq minutes et relancez ; sinon, dans la console : Créer un compte de service (aucun rôle à donner), puis Clés ▸ Ajouter une clé ▸ JSON ; relancez : npm run setup -- --cle FICHIER, puis supprimez ce fichier.",
    by: "technician",
    link: `https://console.cloud.google.com/iam-admin/serviceaccounts?project=${project}`,
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
