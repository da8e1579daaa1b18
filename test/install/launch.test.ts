// The launcher of the installation's commands, run as npm runs it: what it refuses by itself, and what it passes on.
import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import { INSTALLERS } from "../../install/prerequisites.js";

/** Tells how it was started, then waits when it is told to. */
const STUB = `
const words: readonly string[] = process.argv.slice(2);
process.on("SIGTERM", () => process.exit(9));
console.log(JSON.stringify({ words, options: process.execArgv, isOwn: process.env.IS_OWN_NODE === "yes" }));
if (words.includes("--waits")) setInterval(() => {}, 1000);
else process.exitCode = Number(words[0]);
`;

let checkout: string;
beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), "revue-qualite-launch-"));
  for (const path of [
    "install/launch.js",
    "install/prerequisites.js",
    "install/proxy.js",
    "local/package-node.js",
  ])
    cpSync(path, join(checkout, path));
  writeFileSync(
    join(checkout, "package.json"),
    JSON.stringify({ type: "module", dependencies: { zod: "^4" } }),
  );
  for (const name of ["zod", ...INSTALLERS]) layPackage(name);
  writeFileSync(join(checkout, "install/doctor.ts"), STUB);
});
afterEach(() => rmSync(checkout, { recursive: true }));

/** What npm leaves of a package that is installed. */
function layPackage(name: string): void {
  const folder = join(checkout, "node_modules", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), "{}");
}

function started(words: readonly string[], environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const launcher = join(checkout, "install/launch.js");
  return spawn(process.execPath, [launcher, "doctor", ...words], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** How it ended, with all that it wrote. */
async function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const texts = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const)
    child[name]?.setEncoding("utf8").on("data", (text: string) => {
      texts[name] += text;
    });
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, ...texts };
}

it.each(["setup", "doctor", "push"])("npm run %s goes through it", (name) => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).scripts[name]).toBe(
    `node install/launch.js ${name}`,
  );
});

describe("the variables of a proxy", () => {
  it.each([
    ["HTTPS_PROXY", "http://jean:SEC#RET123@proxy.exemple.fr:8080"],
    ["https_proxy", "http://jean:12/RET123@proxy.exemple.fr:8080"],
    ["HTTPS_PROXY", "http://jean:12?RET123@proxy.exemple.fr:8080"],
    ["HTTPS_PROXY", "http://jean:100%RET123@proxy.exemple.fr:8080"],
    ["HTTPS_PROXY", "mandataire"],
    ["HTTPS_PROXY", "10.1.2.3:8080"],
    ["http_proxy", "proxy.exemple.fr:8080"],
    ["HTTP_PROXY", "socks5://proxy.exemple.fr:1080"],
  ])("%s that is no address is named, and nothing of it is shown: %s", async (name, value) => {
    const human = await ended(started([], { [name]: value }));
    expect(human).toMatchObject({ code: 1, stdout: "" });
    expect(human.stderr).toMatch(new RegExp(`^${name} n’est pas une adresse de mandataire : donnez .*\n$`));
    const program = await ended(started(["--json"], { [name]: value }));
    expect(program).toMatchObject({ code: 1, stderr: "" });
    expect(JSON.parse(program.stdout)).toMatchObject({ obstacle: { code: "proxy", by: "technician" } });
    expect(human.stderr + program.stdout).not.toMatch(/jean|RET|proxy\.exemple|10\.1/);
  });

  it.each([
    "http://proxy.exemple.fr:8080",
    "https://jean:SEC%23RET@proxy.exemple.fr/",
    "http://10.1.2.3:8080",
    "",
  ])("one that is an address is taken: %s", async (address) => {
    expect(await ended(started(["0"], { HTTPS_PROXY: address }))).toMatchObject({ code: 0 });
  });
});

describe("what the commands need", () => {
  const without = async (folder: string) => {
    rmSync(join(checkout, folder), { recursive: true });
    return ended(started([]));
  };

  it("is asked for where nothing was installed yet", async () => {
    expect(await without("node_modules")).toMatchObject({
      code: 1,
      stdout: "",
      stderr: "Les dépendances ne sont pas installées : lancez « npm ci ».\n",
    });
    const { code, stdout } = await ended(started(["--json"]));
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ obstacle: { code: "dependencies", by: "technician" } });
  });

  it.each(INSTALLERS)("is asked for after npm ci --omit=dev: %s", async (name) => {
    expect(await without(`node_modules/${name}`)).toMatchObject({
      code: 1,
      stdout: "",
      stderr:
        "Les dépendances de l’installation ne sont pas installées : lancez « npm ci », sans --omit=dev.\n",
    });
  });

  it("is each package for development that install/ runs", () => {
    const { devDependencies } = z
      .object({ devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync("package.json", "utf8")));
    const sources = readdirSync("install", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => readFileSync(join("install", path), "utf8"));
    const isRun = (name: string) => {
      const imported = new RegExp(`^(import (?!type\\b)|\\} from|import\\().*"${name}["/]`, "m");
      const found = name
        .split("/")
        .map((part) => `"${part}"`)
        .join(", ");
      return sources.some((text) => imported.test(text) || text.includes(`"node_modules", ${found}`));
    };
    expect(Object.keys(devDependencies).filter(isRun).sort()).toEqual([...INSTALLERS].sort());
  });
});

describe("what is passed on", () => {
  it("is the arguments and the exit code, under Node’s options for the proxy and the system’s certificates", async () => {
    const { code, stdout } = await ended(started(["7", "--nom", "Sous-préfecture d’Aix"]));
    expect(code).toBe(7);
    expect(JSON.parse(stdout)).toEqual({
      words: ["7", "--nom", "Sous-préfecture d’Aix"],
      options: ["--use-env-proxy", "--use-system-ca"],
      isOwn: false,
    });
  });

  it.skipIf(process.platform === "win32")(
    "is done under the package’s own Node where it has one",
    async () => {
      const folder = join(checkout, "node_modules/node/bin");
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, "node"), `#!/bin/sh\nIS_OWN_NODE=yes exec "${process.execPath}" "$@"\n`);
      chmodSync(join(folder, "node"), 0o755);
      const { stdout } = await ended(started(["0"]));
      expect(JSON.parse(stdout)).toMatchObject({ words: ["0"], isOwn: true });
    },
  );

  it.skipIf(process.platform === "win32").each([
    ["SIGTERM", 9],
    ["SIGINT", 130],
  ] as const)("is a signal: after %s, its end is the command’s own, %i", async (signal, code) => {
    const child = started(["--waits"]);
    child.stdout?.once("data", () => child.kill(signal));
    expect(await ended(child)).toMatchObject({ code });
  });
});
