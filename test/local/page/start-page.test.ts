// Starting the page: the next free port, a folder that can't be written.
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, it } from "vitest";
import { closeServer, listenOnLoopback } from "../../../local/google/http/server.ts";
import { startProcess, temporaryFolder } from "./running-page.ts";

it("takes the next free port and says so", async () => {
  const taken = createServer();
  const port = Number(new URL(await listenOnLoopback(taken, 0)).port);
  const folder = temporaryFolder();
  const page = await startProcess(folder.path, port);
  expect(Number(new URL(page.page).port)).toBeGreaterThan(port);
  expect((await fetch(page.page)).status).toBe(200);
  expect(await page.stop("SIGTERM")).toBe(0);
  await closeServer(taken);
  folder.remove();
}, 60_000);

it("refuses a folder that can't be made, in one sentence", async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, "fichier");
  writeFileSync(file, "");
  await expect(startProcess(join(file, "donnees"), 18_700)).rejects.toThrow(
    /code 2: Le dossier « .+ » ne peut pas être créé ou écrit\. Vérifiez ses droits, ou choisissez un autre dossier avec --donnees\.\n$/,
  );
  folder.remove();
}, 60_000);
