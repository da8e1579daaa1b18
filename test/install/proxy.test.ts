// A proxy of the network's that refuses, as Node itself meets it: told from a network that is not there.
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { closeServer, listenOnLoopback } from "../../local/google/http/server.ts";

/** Prints the code of the obstacle that a call meets. */
const SCRIPT = `
import { refusalObstacle } from "./install/google/refusals.ts";
await fetch("https://accounts.google.com").catch((error) => process.stdout.write(refusalObstacle(error, "").code));`;

it.each(["407 Proxy Authentication Required", "403 Forbidden"])(
  "a proxy that answers %s is said to refuse",
  async (answer) => {
    const proxy = createServer().on("connect", (_, socket) => socket.end(`HTTP/1.1 ${answer}\r\n\r\n`));
    const HTTPS_PROXY = await listenOnLoopback(proxy, 0);
    const words = ["--use-env-proxy", "--input-type=module", "--eval", SCRIPT];
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: { HTTPS_PROXY } });
    expect(stdout).toBe("proxyRefuses");
    await closeServer(proxy);
  },
);
