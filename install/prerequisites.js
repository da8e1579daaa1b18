// What the installation's commands need of this machine: the packages, and a Node that runs them.
//
// Without them nothing else can say so: plain JavaScript, no package, nothing of what newer Nodes bring.
import { existsSync, readFileSync } from "node:fs";
import { hasRecentNode, LEAST_NODE_NAME } from "../local/package-node.js";

/** Those that `npm ci --omit=dev` leaves out, as `npm start` does without them. */
export const INSTALLERS = ["googleapis", "@google/clasp"];

/**
 * What lacks, as an obstacle; `checkout` is the address of the package's folder, `file:///…/`.
 * @param {URL} checkout
 * @returns {import("./obstacle.ts").Obstacle | null}
 */
export function prerequisiteFault(checkout) {
  /** @type {{ dependencies: Record<string, string> }} */
  const { dependencies } = JSON.parse(readFileSync(new URL("package.json", checkout), "utf8"));
  const isAbsent = (/** @type {string} */ name) =>
    !existsSync(new URL(`node_modules/${name}/package.json`, checkout));
  if (Object.keys(dependencies).some(isAbsent))
    return mine("dependencies", "Les dépendances ne sont pas installées.", "lancez « npm ci ».");
  if (INSTALLERS.some(isAbsent)) {
    const what = "Les dépendances de l’installation ne sont pas installées.";
    return mine("dependencies", what, "lancez « npm ci », sans --omit=dev.");
  }
  if (hasRecentNode()) return null;
  const remedy = `lancez « npm ci », qui apporte le sien, ou installez Node ${LEAST_NODE_NAME} ou plus récent.`;
  return mine("node", `Node ${process.versions.node} est trop ancien.`, remedy);
}

/**
 * @param {string} code
 * @param {string} what
 * @param {string} remedy
 * @returns {import("./obstacle.ts").Obstacle}
 */
function mine(code, what, remedy) {
  return { code, what, remedy, by: "technician", link: null };
}
