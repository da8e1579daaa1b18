// The files that the command line names, looked at before anything is asked, kept or created.
import type { GivenAhead } from "./given-ahead.ts";
import { checkClientFile } from "./google/client-file.ts";
import { readKeys } from "./google/key-file.ts";

/** @throws InstallError naming the file that is missing, or is not what its option takes */
export async function checkGivenFiles({ clientFile, keyFiles }: GivenAhead): Promise<void> {
  if (typeof clientFile === "string") checkClientFile(clientFile);
  if (typeof keyFiles === "string") await readKeys(keyFiles);
}
