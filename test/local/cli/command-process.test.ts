// The command line as a process: where relative paths start, and what a reader that closes early changes.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cli, cliFolder } from "./cli-fixture.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const ENTRY = fileURLToPath(new URL("../../../local/cli/main.ts", import.meta.url));
const { path, remove } = cliFolder();
beforeAll(async () => {
  await cli("modele", path("modèle à remplir.xlsx"));
});
afterAll(remove);

it("takes relative paths from where the person typed npm run", () => {
  // npm itself: `npm run` starts scripts in the package's folder, and says the other in INIT_CWD.
  const env = { ...process.env, INIT_CWD: path(""), npm_lifecycle_event: "cli" };
  const { status, stdout } = spawnSync(
    process.execPath,
    [ENTRY, "controler", "modèle à remplir.xlsx", "--json"],
    { cwd: ROOT, env, encoding: "utf8" },
  );
  expect(stdout).toContain("« Exercice » est vide");
  expect(status).toBe(1);
});

it("keeps its exit code when the reader of its messages closes early", () => {
  const command = `"${process.execPath}" "${ENTRY}" calculer 2>&1 >/dev/null | head -c 1; exit "\${PIPESTATUS[0]}"`;
  expect(spawnSync("bash", ["-c", command]).status).toBe(2);
});
