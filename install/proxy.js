// The network's proxy, as the variables of the environment give it; its identification is a secret, and is never shown.
//
// The launcher reads it too, under whatever Node the machine has: plain JavaScript, nothing of what newer ones bring.

/** In the order in which Node takes them for an address in https://. */
const VARIABLES = ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"];

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
    remedy:
      "donnez une adresse entière, comme http://mandataire.exemple:8080 ; dans une identification (http://NOM:MOT@…), # s’écrit %23, / %2F, ? %3F, @ %40, % %25.",
    by: "technician",
    link: null,
  };
}

/**
 * The proxy that addresses in https:// are asked through, and whose variable says so; `null` without one.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {{ name: string, host: string } | null}
 */
export function givenProxy(environment) {
  const name = VARIABLES.find((variable) => (environment[variable] ?? "") !== "");
  const address = name === undefined ? null : proxyAddress(environment[name] ?? "");
  return name === undefined || address === null ? null : { name, host: address.host };
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
