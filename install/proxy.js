// The network's proxy, as the variables of the environment give it; its identification is a secret, and is never shown.
//
// The launcher reads it too, under whatever Node the machine has: plain JavaScript, nothing of what newer ones bring.

/** In the order in which Node takes them for an address in https://. */
const VARIABLES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];
/** What a name and a password can't hold as they are, in French. */
export const ENCODED_SIGNS = "# s’écrit %23, / %2F, ? %3F, @ %40, % %25";

/**
 * The first variable that gives no address of a proxy, as an obstacle: Node stops on it, and shows it whole.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {import("./obstacle.ts").Obstacle | null}
 */
export function proxyFault(environment) {
  const name = VARIABLES.find((variable) => {
    const value = environment[variable] ?? "";
    return value !== "" && proxyAddress(value) === null;
  });
  if (name === undefined) return null;
  return {
    code: "proxy",
    what: `${name} n’est pas une adresse de mandataire.`,
    remedy: `donnez une adresse entière, comme http://mandataire.exemple:8080 ; dans une identification (http://NOM:MOT@…), ${ENCODED_SIGNS}.`,
    by: "technician",
    link: null,
  };
}

/**
 * A proxy by the variable that gives it; `isIdentified` tells whether an identification is in it.
 * @typedef {{ name: string, protocol: string, host: string, isIdentified: boolean }} GivenProxy
 */

/**
 * The proxy that addresses in https:// are asked through; `null` without one.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {GivenProxy | null}
 */
export function givenProxy(environment) {
  const name = VARIABLES.find((variable) => (environment[variable] ?? "") !== "");
  const address = name === undefined ? null : proxyAddress(environment[name] ?? "");
  if (name === undefined || address === null) return null;
  const { protocol, host, username, password } = address;
  return { name, protocol, host, isIdentified: username + password !== "" };
}

/**
 * The proxy that a host is asked through: none for those that NO_PROXY leaves out.
 * @param {string} host
 * @param {NodeJS.ProcessEnv} environment
 */
export function proxyOf(host, environment) {
  const left = (environment.no_proxy ?? environment.NO_PROXY ?? "").toLowerCase().split(/[\s,]+/);
  const isLeft = left.some((name) => {
    const suffix = name.replace(/^\*?\.?/, "").replace(/:\d+$/, "");
    return name === "*" || (suffix !== "" && (host === suffix || host.endsWith(`.${suffix}`)));
  });
  return isLeft ? null : givenProxy(environment);
}

/**
 * The address that a variable gives; `null` when it gives none.
 * @param {string} value
 */
function proxyAddress(value) {
  try {
    const address = new URL(value);
    const { protocol, hostname, pathname, search, hash, username, password } = address;
    // Those who use it decode them, and stop where they can't.
    decodeURIComponent(username + password);
    // A « # » or a « / » of a password ends the address there, and what is before it would pass for the proxy.
    const isWhole = hostname !== "" && pathname === "/" && search === "" && hash === "";
    return isWhole && (protocol === "http:" || protocol === "https:") ? address : null;
  } catch {
    // What was thrown repeats the value.
    return null;
  }
}
