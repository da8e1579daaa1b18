// What a proxy of the network's puts in the way: it asks who one is, it refuses, it does not answer.
import type { Obstacle } from "../obstacle.ts";
import { ENCODED_SIGNS, type GivenProxy } from "../proxy.js";

/** Proxy Authentication Required. */
export const ASKS_WHO = 407;

/** A proxy that answered instead of letting through; `null` when no variable gives it, or no code is known. */
export function proxyRefusal(status: number | null, proxy: GivenProxy | null): Obstacle {
  if (status === ASKS_WHO) return identificationAsked(proxy);
  const code = status === null ? "" : ` (code ${status})`;
  return mine(
    "proxyRefuses",
    `Le mandataire ${proxy?.host ?? "(proxy) de votre réseau"} refuse la connexion${code}.`,
    "demandez à qui l’administre d’ouvrir les adresses que « npm run doctor » vérifie, puis recommencez.",
  );
}

function identificationAsked(proxy: GivenProxy | null): Obstacle {
  const { name, protocol, host } = proxy ?? {
    name: "HTTPS_PROXY",
    protocol: "http:",
    host: "mandataire.exemple:8080",
  };
  const what =
    proxy === null
      ? "Le mandataire (proxy) de votre réseau demande une identification."
      : `Le mandataire ${host} ${proxy.isIdentified ? `refuse l’identification donnée dans ${name}` : "demande une identification"}.`;
  return mine(
    "proxyIdentification",
    what,
    `donnez-la dans ${name} : ${protocol}//NOM:MOT@${host}, où ${ENCODED_SIGNS} ; puis recommencez.`,
  );
}

/** A proxy given, that nothing came from; `networkCode` is the network's own word for it. */
export function proxySilent({ name, host }: GivenProxy, networkCode: string): Obstacle {
  return mine(
    "proxySilent",
    `Le mandataire ${host}, donné dans ${name}, ne répond pas${networkCode === "" ? "" : ` (${networkCode})`}.`,
    `vérifiez cette adresse auprès de votre service informatique, ou retirez ${name} si ce réseau n’a pas de mandataire ; puis recommencez.`,
  );
}

function mine(code: string, what: string, remedy: string): Obstacle {
  return { code, what, remedy, by: "technician", link: null };
}
