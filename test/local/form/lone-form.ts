// The form's process alone, as `npm start` runs it, with no workbook behind.

import { formVariables } from "../../../local/form/form-variables.ts";
import { newKeptForm } from "../../../local/form/kept-form.ts";
import { spawnWorker } from "../../../local/form/worker-process.ts";
import { freePort } from "../../../local/free-port.ts";

const NOBODY = "http://127.0.0.1:9";

/** Starts it. @throws Error when it does not answer. */
export async function startLoneForm(stateFolder: string) {
  const port = await freePort();
  const kept = newKeptForm({ id: "aucun-classeur", fileName: "aucun.xlsx" });
  const credentials = {
    type: "service_account" as const,
    client_email: "formulaire@essai.iam.gserviceaccount.com",
    private_key: kept.privateKey,
    private_key_id: "essai",
    project_id: "essai",
    client_id: "1",
    token_uri: `${NOBODY}/token`,
  };
  const worker = await spawnWorker({ port, stateFolder, variables: formVariables(kept, credentials) });
  if (!(await worker.ready)) throw new Error("The form did not start.");
  return { port, address: `http://127.0.0.1:${port}/`, groupId: worker.groupId, stop: worker.stop };
}
