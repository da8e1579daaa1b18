// Google's refusals while installing, each as its obstacle; those of the network on the way too.
import { InstallError, type Obstacle } from "../obstacle.ts";
import { type GivenProxy, proxyOf } from "../proxy.js";
import { type Failure, readFailure } from "./failure.ts";
import { ASKS_WHO, proxyRefusal, proxySilent } from "./proxy-obstacles.ts";
import { REFUSAL_RULES } from "./refusal-rules.ts";

/** Every API that is called has its address there. */
const GOOGLE = "www.googleapis.com";

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/;

/** A proxy that answered instead of letting through, in Node's words and in older libraries'; one is often named « proxy ». */
const PROXY = /Proxy response|Proxy Authentication Required|tunneling socket/i;

/** Whether Google itself answered that it did nothing; of any other failure, it may have done what was asked. */
export function isRefusal(thrown: unknown): boolean {
  const status = readFailure(thrown)?.status ?? null;
  return status !== null && status < 500;
}

/** The obstacle that a failed call met, `asked` being what was tried; `null` when what was thrown is a bug. */
export function refusalObstacle(
  thrown: unknown,
  asked: string,
  environment: NodeJS.ProcessEnv = process.env,
): Obstacle | null {
  const failure = readFailure(thrown);
  return failure === null ? null : failureObstacle(failure, asked, proxyOf(GOOGLE, environment));
}

/** The same for a failure already read, of a call that went by this proxy. */
export function failureObstacle(failure: Failure, asked: string, proxy: GivenProxy | null): Obstacle {
  if (failure.status === null) return networkObstacle(failure, proxy);
  if (failure.status === ASKS_WHO) return proxyRefusal(failure.status, proxy);
  const rule = REFUSAL_RULES.find(
    ({ status, words }) =>
      (status === undefined || status === failure.status) && (words?.test(failure.words) ?? true),
  );
  if (rule === undefined) return unknownRefusal(failure.status, asked);
  const { code, what, remedy, by, link } = rule;
  // The page that Google names is about this very project; another rule's is the same for all.
  const place = code === "apiDisabled" ? (failure.link ?? link) : link;
  return { code, what: what(asked, failure.words), remedy, by, link: place ?? null };
}

function unknownRefusal(status: number, asked: string): Obstacle {
  const isTheirs = status >= 500;
  return {
    code: isTheirs ? "googleDown" : "refused",
    what: `Google a répondu ${status} quand il fallait ${asked}.`,
    remedy: isTheirs
      ? "attendez quelques minutes, puis recommencez : ce qui est fait reste fait."
      : "recommencez ; si cela dure, signalez ce code.",
    by: isTheirs ? "nobody" : "technician",
    link: isTheirs ? "https://www.google.com/appsstatus/dashboard/" : null,
  };
}

function networkObstacle({ networkCode, words }: Failure, proxy: GivenProxy | null): Obstacle {
  if (CERTIFICATE.test(networkCode)) {
    return {
      code: "certificate",
      what: "Le certificat reçu n’est pas reconnu : votre réseau inspecte les connexions chiffrées.",
      remedy:
        "installez le certificat racine de votre réseau dans le système, ou donnez son fichier dans NODE_EXTRA_CA_CERTS.",
      by: "technician",
      link: null,
    };
  }
  if (PROXY.test(words)) return proxyRefusal(proxyStatus(words), proxy);
  if (proxy !== null) return proxySilent(proxy, networkCode);
  return {
    code: "noNetwork",
    what: `Google n’est pas joignable depuis cette machine (${networkCode}).`,
    remedy:
      "vérifiez le réseau ; derrière un mandataire, donnez son adresse dans HTTPS_PROXY, puis recommencez.",
    by: "technician",
    link: null,
  };
}

/** What a proxy answered, in those words: « Proxy response (407) », « statusCode=407 ». */
function proxyStatus(words: string): number | null {
  const [, status] = /(?:Proxy response \(|statusCode=)(\d{3})\b/i.exec(words) ?? [];
  if (status !== undefined) return Number(status);
  return /Proxy Authentication Required/i.test(words) ? ASKS_WHO : null;
}

/** Does a call, `asked` being what it is for. @throws InstallError for Google's refusals; anything else as it is. */
export async function asking<Answer>(asked: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    const obstacle = refusalObstacle(error, asked);
    throw obstacle === null ? error : new InstallError(obstacle);
  }
}
