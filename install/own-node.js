// After `npm ci`: keeps the Node that comes with the packages only where the machine's own is too old for our scripts.
//
// It may run under either: plain JavaScript, nothing of what newer ones bring.
import { existsSync, rmSync } from "node:fs";
import { isRecentNode, LEAST_NODE_NAME } from "../local/package-node.js";

/** npm runs this in the package's folder. */
const PACKAGE = "node_modules/node";

// npm's own Node, which is the machine's; `process.version` would be that of the package, which npm puts first.
const [, version] = /\bnode\/v([\d.]+)/.exec(process.env.npm_config_user_agent ?? "") ?? [];
if (version === undefined) throw new Error("npm runs it, after an installation.");
const isRecent = isRecentNode(version);

if (existsSync(PACKAGE)) {
  // Beside an old one, what it was unpacked from goes: its program has a second name, and 61 MB of headers compile nothing
  // of ours. Windows deletes no program that runs, as this one may: all stays there.
  const unneeded = isRecent ? PACKAGE : `${PACKAGE}/node_modules`;
  if (process.platform !== "win32") rmSync(unneeded, { recursive: true, force: true });
} else if (!isRecent) {
  process.stderr.write(
    `Node ${version} est trop ancien, et aucun n’est fourni pour cette machine (${process.platform}, ${process.arch}) : installez Node ${LEAST_NODE_NAME} ou plus récent.\n`,
  );
}
