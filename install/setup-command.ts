// `npm run setup`: installs a site step by step, each done once, and resumes where it was stopped.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { writePrivately } from "../local/private-file.ts";
import { administratorMail } from "./administrator-mail.ts";
import { localChecks } from "./checks/local-checks.ts";
import { type Diagnosis, diagnose } from "./diagnosis.ts";
import { type Google, openGoogle } from "./google/clients.ts";
import { readLogin, siteClientId } from "./google/login.ts";
import { InstallError } from "./obstacle.ts";
import { runCommand } from "./run-command.ts";
import { readSetup } from "./setup-answers.ts";
import { MAIL, type Outcome, report, stepLine } from "./setup-report.ts";
import { type Installation, readInstallation, saveInstallation } from "./state/installation.ts";
import { addressStep } from "./steps/address-step.ts";
import { accountStep, servicesStep } from "./steps/cloud-steps.ts";
import { deployStep, secretsStep } from "./steps/form-steps.ts";
import { loginStep } from "./steps/login-step.ts";
import { placeStep } from "./steps/place-step.ts";
import { runStep } from "./steps/run-step.ts";
import { contentStep, prepareStep, scriptStep } from "./steps/script-steps.ts";
import { shareStep } from "./steps/share-step.ts";
import { type Answers, done, type SetupContext, type Step } from "./steps/step.ts";
import { trialStep } from "./steps/trial-step.ts";
import { workbookStep } from "./steps/workbook-steps.ts";
import type { Surroundings } from "./surroundings.ts";

const USAGE = `Utilisation : npm run setup [-- OPTIONS] ; ce qui manque est demandé, et ce qui est fait n’est pas refait.
  --plan                      dit ce qui serait fait, sans rien faire
  --parcours complement|complet   le classeur et le diaporama, ou aussi le formulaire public
  --site aix --nom NOM --annee 2026 --fuseau Europe/Paris
  --classeur ID --client FICHIER  adopte un classeur existant, par le client OAuth du site
  --script ID --garder        un script existant, dont les autres fichiers restent
  --dossier oui|non           le diaporama va dans le dossier du classeur : le script demande alors tout le Drive de chacun
  --projet ID  --cle FICHIER  le projet Google Cloud, ou une clé faite à la main (plusieurs : séparées par des virgules)
  --hote NOM --compte ID      l’adresse du formulaire (ou workers.dev, pour essayer), le compte Cloudflare
  --adresse-postale A --courriel C   à qui écrire, dans les mentions du formulaire
  --essai                     renvoie un premier message
  --classeur aucun            oublie celui d’un lancement qui n’a pas abouti ; de même --script, --client, --cle
  --json                      le résultat en JSON, sans question`;

/** The machine first: a network that is closed stops everything at once. */
const machineStep: Step = {
  id: "machine",
  title: "Vérifier cette machine et le réseau",
  isDone: () => false,
  run: async ({ around, installation }) => {
    const checks = await localChecks(around, installation().path);
    const [fault] = checks.flatMap(({ obstacle }) => (obstacle === null ? [] : [obstacle]));
    if (fault !== undefined) throw new InstallError(fault);
    return done(`${checks.length} points vérifiés`);
  },
};

const ADD_ON_STEPS = [machineStep, loginStep, workbookStep, placeStep, scriptStep, contentStep, prepareStep];
const FORM_STEPS = [
  ...[servicesStep, accountStep, shareStep],
  ...[addressStep, deployStep, secretsStep, trialStep],
];

/** Runs the command; answers its exit code: 0 when nothing is left to do. */
export function setupCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const isJson = words.includes("--json");
  const surroundings = isJson ? { ...around, ask: null } : around;
  return runCommand(() => setup(words, surroundings), around.terminal, { usage: USAGE, json: isJson });
}

async function setup(words: readonly string[], around: Surroundings): Promise<number> {
  const { answers, path, isPlan, isJson } = await readSetup(words, around);
  const context = contextOf(answers, around);
  const steps = stepsOf(path);
  if (isPlan) return showPlan(steps, context, isJson);
  const outcome = await runSteps(steps, context, isJson);
  const doctor = outcome.stopped === null ? await ending(context) : null;
  report({ ...outcome, doctor }, isJson, around);
  return outcome.stopped === null && outcome.hand.length === 0 && doctor?.faults === 0 ? 0 : 1;
}

/** The diagnosis of what was installed; the form's deliveries too when its token was made in this run. */
function ending({ around, answers, installation, memory }: SetupContext): Promise<Diagnosis> {
  const { OPERATIONS_TOKEN = memory.operationsToken } = around.environment;
  const environment = { ...around.environment, OPERATIONS_TOKEN };
  const looked = { installation: installation(), siteIds: [answers.siteId], keyPaths: undefined };
  return diagnose(looked, { ...around, environment });
}

function stepsOf(path: Installation["path"]): readonly Step[] {
  return path === "complet" ? [...ADD_ON_STEPS, ...FORM_STEPS] : ADD_ON_STEPS;
}

function contextOf(answers: Answers, around: Surroundings): SetupContext {
  const { stateFolder } = around;
  const installation = () => readInstallation(stateFolder);
  const site = () => {
    const found = installation().sites[answers.siteId];
    if (found === undefined) throw new Error(`The site ${answers.siteId} is not kept.`);
    return found;
  };
  const save = (part: Partial<Installation>) => saveInstallation(stateFolder, { ...installation(), ...part });
  let opened: { login: Installation["login"]; projectId: string | undefined; google: Google } | undefined;
  const google = () => {
    const { login, form } = installation();
    const { projectId } = form;
    // One client a login and a project: it keeps its token, which Google gives for an hour.
    if (opened?.login !== login || opened.projectId !== projectId) {
      const kept = readLogin(around.loginPath, login);
      opened = { login, projectId, google: openGoogle(kept, around.googleAddresses, projectId) };
    }
    return opened.google;
  };
  return {
    around,
    answers,
    memory: { operationsToken: undefined },
    google,
    installation,
    site,
    saveLogin: (login) => save({ login, clientFile: undefined }),
    saveForm: (part) => save({ form: { ...installation().form, ...part } }),
    saveSite: (part) => {
      const { sites } = installation();
      save({ sites: { ...sites, [answers.siteId]: { ...site(), ...part } } });
    },
  };
}

function showPlan(steps: readonly Step[], context: SetupContext, isJson: boolean): number {
  const { print, say } = context.around.terminal;
  const isKnown = context.installation().sites[context.answers.siteId] !== undefined;
  const plan = steps.map((step) => ({
    id: step.id,
    titre: step.title,
    fait: isKnown && step.isDone(context),
  }));
  if (isJson) print(JSON.stringify({ plan }));
  else for (const { titre, fait } of plan) say(`  ${fait ? "fait   " : "à faire"} ${titre}`);
  if (!isJson && !steps.includes(shareStep))
    say("Avec le formulaire public : npm run setup -- --plan --parcours complet.");
  return 0;
}

async function runSteps(steps: readonly Step[], context: SetupContext, isJson: boolean): Promise<Outcome> {
  const outcome: Outcome = { done: [], hand: [], stopped: null, remaining: [] };
  for (const [index, step] of steps.entries()) {
    const result = await runStep(step, context);
    if ("obstacle" in result) {
      if (result.obstacle.by === "googleAdministrator") writeMail(context);
      outcome.stopped = { id: step.id, obstacle: result.obstacle };
      outcome.remaining = steps.slice(index).map(({ title }) => title);
      return outcome;
    }
    const { state, words, link } = result;
    if (state === "done") outcome.done.push({ id: step.id, words });
    else outcome.hand.push({ id: step.id, words, link });
    if (!isJson) context.around.terminal.say(stepLine(step, result));
  }
  return outcome;
}

function writeMail({ around, answers, installation }: SetupContext): void {
  mkdirSync(around.stateFolder, { recursive: true, mode: 0o700 });
  const isOwnClient = answers.clientFile !== undefined || installation().login === "revue-qualite";
  const clientId = isOwnClient ? siteClientId(around.loginPath, answers.clientFile) : null;
  const text = administratorMail(around.checkout, installation(), clientId);
  writePrivately(join(around.stateFolder, MAIL), text);
}
