// `npm run push`: builds a variant and puts it in its script project, losing nothing of others.
import { buildAddOn, outputFolderOf, VARIANTS, type Variant } from "../apps-script/build.ts";
import { readOptions, usageError } from "../local/cli/arguments.ts";
import { givenFolder } from "./given-ahead.ts";
import { openGoogle } from "./google/clients.ts";
import { readLogin } from "./google/login.ts";
import { withLogin } from "./google/login-renewal.ts";
import { givenIdentifier, IDENTIFIERS } from "./identifiers.ts";
import { runCommand } from "./run-command.ts";
import { readScriptId } from "./script/project-file.ts";
import { type Pushed, type PushOrder, pushScript } from "./script/push-script.ts";
import { openScript } from "./script/remote-script.ts";
import { builtFiles } from "./script/script-files.ts";
import { readInstallation, saveInstallation } from "./state/installation.ts";
import { keepCopy } from "./state/kept-copies.ts";
import type { Surroundings } from "./surroundings.ts";
import { refuseSwallowed } from "./swallowed-options.ts";

const USAGE = `Utilisation : npm run push [-- OPTIONS], ou npm run push:complement
  --garder              laisse les autres fichiers du script (macros) à leur place
  --dossier oui|non     le diaporama va dans le dossier du classeur, et le script demande tout le Drive de chacun ; non : plus maintenant
  --script IDENTIFIANT  le projet Apps Script, au lieu de celui de .clasp.json (.clasp.complement.json pour l’autre)
  --json                le résultat en JSON`;

const KINDS = { variante: "value", garder: "flag", dossier: "value", script: "value", json: "flag" } as const;

/** Runs the command; answers its exit code, 0 only when Google holds what was built. */
export function pushCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const isJson = words.includes("--json");
  return runCommand(() => push(words, around), around.terminal, { usage: USAGE, json: isJson });
}

async function push(words: readonly string[], around: Surroundings): Promise<number> {
  refuseSwallowed({ command: "npm run push", words, environment: around.environment }, KINDS);
  const options = readOptions(words, KINDS);
  const variant = readVariant(options.value("variante") ?? "classeur");
  const scriptId = givenIdentifier(IDENTIFIERS.script, options) ?? readScriptId(around.checkout, variant);
  // Where the organisation closes clasp's own application, the site's client is the only one that passes.
  const { login } = readInstallation(around.stateFolder);
  const besideWorkbook = givenFolder(options);
  const google = openGoogle(readLogin(around.loginPath, login), around.googleAddresses);
  await buildAddOn(variant);
  const order: PushOrder = {
    ours: builtFiles(outputFolderOf(variant)),
    keepsForeign: options.flag("garder"),
    besideWorkbook,
    keepCopy: (files) => keepCopy(around.stateFolder, scriptId, around.now(), files),
  };
  const pushed = await withLogin(login, () => pushScript(openScript(google, scriptId), order));
  keepFolder(around.stateFolder, scriptId, pushed.besideWorkbook, besideWorkbook !== undefined);
  report(pushed, options.flag("json"), around);
  return 0;
}

/** What the script of a site now asks; an order takes the place of one that set-up still has to send. */
function keepFolder(stateFolder: string, scriptId: string, besideWorkbook: boolean, isOrder: boolean): void {
  const installation = readInstallation(stateFolder);
  const [id, site] = Object.entries(installation.sites).find(([, one]) => one.scriptId === scriptId) ?? [];
  if (id === undefined || site === undefined) return;
  const folderAsked = isOrder ? undefined : site.folderAsked;
  const sites = { ...installation.sites, [id]: { ...site, besideWorkbook, folderAsked } };
  saveInstallation(stateFolder, { ...installation, sites });
}

function readVariant(text: string): Variant {
  const variant = VARIANTS.find((known) => known === text);
  if (variant === undefined) throw usageError(`Variante inconnue : « ${text} » (${VARIANTS.join(" ou ")}).`);
  return variant;
}

function report(pushed: Pushed, isJson: boolean, { terminal: { print, say } }: Surroundings): void {
  if (isJson) {
    print(JSON.stringify(pushed));
    return;
  }
  const { kind, hash, copy, kept } = pushed;
  say(
    kind === "upToDate"
      ? "Le script est déjà à jour chez Google."
      : "Script envoyé, relu chez Google : identique.",
  );
  say(`  Empreinte : ${hash.slice(0, 12)}`);
  if (kept.length > 0) say(`  Laissés en place : ${kept.join(", ")}`);
  if (copy !== null) say(`  L’ancien contenu est gardé dans ${copy}`);
}
