// The machine: its tools, its files, its network, its clock.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { counted } from "../../shared/french/numbers.ts";
import { readFailure } from "../google/failure.ts";
import { ASKS_WHO, proxyRefusal } from "../google/proxy-obstacles.ts";
import { failureObstacle } from "../google/refusals.ts";
import type { Obstacle } from "../obstacle.ts";
import { givenProxy, proxyFault, proxyOf } from "../proxy.js";
import type { Installation } from "../state/installation.ts";
import type { Surroundings } from "../surroundings.ts";
import { type Check, checked, fault, fine, unknown } from "./check.ts";

/** Node runs TypeScript by itself from there on. */
const LEAST_NODE = [22, 18] as const;
const LONGEST_ANSWER_MILLISECONDS = 10_000;
/** Google refuses signatures made further away from its own time. */
const MOST_SKEW_SECONDS = 300;

/** Every check of the machine, for an installation that goes as far as that. */
export async function localChecks(around: Surroundings, path: Installation["path"]): Promise<Check[]> {
  const { checkout, reachedAddresses, formReachedAddresses } = around;
  const addresses = path === "complet" ? [...reachedAddresses, ...formReachedAddresses] : reachedAddresses;
  const network = await networkChecks(addresses, around);
  return [
    nodeCheck(process.versions.node),
    await checked("Dépendances", () => dependencyCheck(checkout)),
    lineEndCheck(checkout),
    proxyCheck(around.environment),
    ...network,
  ];
}

function mine(code: string, what: string, remedy: string): Obstacle {
  return { code, what, remedy, by: "technician", link: null };
}

/** Whether a version of Node is enough. */
export function nodeCheck(version: string): Check {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (isEnough) return fine("Node", version);
  return fault(
    "Node",
    mine(
      "node",
      `Node ${version} est trop ancien.`,
      "lancez par « npm run … », qui apporte le sien, ou installez Node 24.",
    ),
  );
}

const Package = z.object({
  version: z.string().optional(),
  // Both are left out where the machine, or who installs, has no use for them.
  optional: z.boolean().default(false),
  devOptional: z.boolean().default(false),
});
const Lock = z.object({ packages: z.record(z.string(), Package) });

/** Whether what is installed is what the lock file names. */
function dependencyCheck(checkout: string): Check {
  const wanted = Lock.parse(JSON.parse(readFileSync(join(checkout, "package-lock.json"), "utf8"))).packages;
  const installed = Lock.safeParse(jsonOf(join(checkout, "node_modules", ".package-lock.json"))).data
    ?.packages;
  if (installed === undefined) {
    return fault(
      "Dépendances",
      mine("dependencies", "Les dépendances ne sont pas installées.", "lancez « npm ci »."),
    );
  }
  const others = Object.entries(installed).filter(
    ([path, { version }]) => wanted[path] !== undefined && wanted[path]?.version !== version,
  );
  const absent = Object.entries(wanted).filter(
    // The project itself is not installed.
    ([path, { optional, devOptional }]) =>
      path !== "" && installed[path] === undefined && !optional && !devOptional,
  );
  if (others.length === 0 && absent.length === 0) return fine("Dépendances", "celles de package-lock.json");
  const counts = [
    ...(absent.length === 0 ? [] : [counted(absent.length, "absente")]),
    ...(others.length === 0 ? [] : [`${others.length} d’une autre version`]),
  ];
  const what = `Les dépendances ne sont pas celles de package-lock.json : ${counts.join(", ")}.`;
  return fault("Dépendances", mine("dependencies", what, "lancez « npm ci »."));
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    // Missing or damaged: either way nothing is known of what is installed.
    return undefined;
  }
}

/** Git on Windows may turn line ends around, and the build's texts with them. */
function lineEndCheck(checkout: string): Check {
  if (!readFileSync(join(checkout, "wrangler.toml"), "utf8").includes("\r"))
    return fine("Fins de ligne", "LF");
  const remedy =
    "lancez « git config core.autocrlf false », puis « git checkout -- . » après avoir gardé vos modifications.";
  return fault("Fins de ligne", mine("lineEnds", "Les fichiers ont des fins de ligne Windows.", remedy));
}

function proxyCheck(environment: NodeJS.ProcessEnv): Check {
  const wrong = proxyFault(environment);
  if (wrong !== null) return fault("Mandataire", wrong);
  return fine("Mandataire", givenProxy(environment)?.host ?? "aucun (HTTPS_PROXY n’est pas donné)");
}

async function networkChecks(
  addresses: readonly string[],
  { environment, now }: Pick<Surroundings, "environment" | "now">,
): Promise<Check[]> {
  const answers = await Promise.all(addresses.map((address) => reach(address, environment)));
  const date = answers.find((answer) => answer.date !== null)?.date ?? null;
  return [...reachChecks(answers), clockCheck(date, now())];
}

/** What became of one address: what stopped it, and when it said to be. */
interface Reached {
  host: string;
  obstacle: Obstacle | null;
  date: string | null;
}

async function reach(address: string, environment: NodeJS.ProcessEnv): Promise<Reached> {
  const { host, hostname } = new URL(address);
  const proxy = proxyOf(hostname, environment);
  try {
    const signal = AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS);
    const response = await fetch(address, { method: "HEAD", redirect: "manual", signal });
    const obstacle = response.status === ASKS_WHO ? proxyRefusal(ASKS_WHO, proxy) : null;
    return { host, obstacle, date: response.headers.get("date") };
  } catch (error) {
    const failure = readFailure(error) ?? {
      status: null,
      words: "",
      networkCode: "délai dépassé",
      link: null,
    };
    return { host, obstacle: failureObstacle(failure, "", proxy), date: null };
  }
}

/** One line for all that is reached, one for each cause of not reaching the others. */
function reachChecks(answers: readonly Reached[]): Check[] {
  const stopped = answers.filter((answer) => answer.obstacle !== null);
  const faults = [...Map.groupBy(stopped, ({ obstacle }) => obstacle?.code)].flatMap(([, group]) => {
    const obstacle = group[0]?.obstacle ?? null;
    const hosts = group.map(({ host }) => host).join(", ");
    return obstacle === null
      ? []
      : [fault("Réseau", { ...obstacle, what: `Non joignables : ${hosts}. ${causeOf(obstacle)}` })];
  });
  return faults.length > 0 ? faults : [fine("Réseau", `${answers.length} adresses joignables`)];
}

function causeOf({ code, what }: Obstacle): string {
  return code === "noNetwork" ? "Cette machine n’a pas d’accès direct à ces adresses." : what;
}

/** Compares the machine's clock with what an answer was dated. */
export function clockCheck(date: string | null, now: number): Check {
  if (date === null) return unknown("Horloge", "aucune réponse à quoi la comparer");
  const skew = Math.round(Math.abs(Date.parse(date) - now) / 1000);
  if (skew <= MOST_SKEW_SECONDS) return fine("Horloge", `à ${skew} s près`);
  return fault(
    "Horloge",
    mine(
      "clock",
      `L’horloge de cette machine est fausse de ${skew} secondes : Google refuserait les signatures.`,
      "mettez-la à l’heure.",
    ),
  );
}
