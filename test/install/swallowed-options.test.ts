// Options that npm keeps for itself, as npm itself gives them to a script: each is named, with what to type.
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as z from "zod";
import { doctorCommand } from "../../install/doctor-command.ts";
import { pushCommand } from "../../install/push-command.ts";
import { setupCommand } from "../../install/setup-command.ts";
import { openTenant, type Tenant } from "./fake-tenant.ts";
import { type Technician, technicianOf } from "./technician.ts";

const COMMANDS = { setup: setupCommand, doctor: doctorCommand, push: pushCommand };

let tenant: Tenant;
let technician: Technician;
beforeAll(async () => {
  tenant = await openTenant();
  technician = technicianOf(tenant);
  const print =
    "process.stdout.write(JSON.stringify({ words: process.argv.slice(2), environment: process.env }))";
  const { checkout } = technician.around;
  writeFileSync(join(checkout, "print.cjs"), print);
  const scripts = Object.fromEntries(Object.keys(COMMANDS).map((name) => [name, "node print.cjs"]));
  writeFileSync(join(checkout, "package.json"), JSON.stringify({ scripts }));
});
afterAll(async () => {
  technician.leave();
  await tenant.close();
});

const Started = z.object({
  words: z.array(z.string()),
  environment: z.record(z.string(), z.string()),
});

/** Runs a command as npm starts it when that was typed after `npm run`. */
async function typed(
  name: keyof typeof COMMANDS,
  ...words: string[]
): Promise<{ code: number; said: string }> {
  const { stdout } = await promisify(execFile)("npm", ["run", "--silent", name, ...words], {
    cwd: technician.around.checkout,
    shell: process.platform === "win32",
  });
  const started = Started.parse(JSON.parse(stdout));
  const code = await COMMANDS[name](started.words, {
    ...technician.around,
    environment: started.environment,
  });
  return { code, said: technician.said().join("\n") };
}

it.each([
  ["setup", ["--plan"], "« --plan »", "npm run setup -- --plan"],
  ["setup", ["--plan", "--", "--site", "aix"], "« --plan »", "npm run setup -- --plan --site aix"],
  ["setup", ["--parcours", "complet"], "« --parcours »", "npm run setup -- --parcours complet"],
  ["setup", ["--parcours=complet"], "« --parcours »", "npm run setup -- --parcours complet"],
  [
    "setup",
    ["--nom", "Aix", "--adresse-postale", "4 rue"],
    "« --nom », « --adresse-postale »",
    "npm run setup -- --nom … --adresse-postale …",
  ],
  [
    "setup",
    ["--adresse-postale", "4 rue"],
    "« --adresse-postale »",
    'npm run setup -- --adresse-postale "4 rue"',
  ],
  ["doctor", ["--cle", "cle.json"], "« --cle »", "npm run doctor -- --cle cle.json"],
  ["push", ["--garder"], "« --garder »", "npm run push -- --garder"],
] as const)("npm run %s %j is refused, with what to type", async (name, words, kept, command) => {
  const { code, said } = await typed(name, ...words);
  expect(code).toBe(2);
  expect(said).toBe(`npm a gardé ${kept} pour lui : tapez « ${command} ».`);
  expect(tenant.requests).toEqual([]);
});

it("is not said of options after « -- », nor of npm’s own", async () => {
  const { code, said } = await typed("setup", "--json", "--", "--plan", "--parcours", "complet");
  expect({ code, first: said.split("\n")[0] }).toEqual({
    code: 0,
    first: "  à faire Vérifier cette machine et le réseau",
  });
});
