// A workbook moved back from the trash by hand: what the page kept of it, which no hand sees, comes back with it.
import { existsSync, readdirSync, renameSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../../error-code.ts";
import { PageError } from "../page-error.ts";
import { contentDigest } from "./disk-state.ts";
import { basePath, HIDDEN_FOLDER, hiddenFolder, TRASH_FOLDER } from "./file-places.ts";

/**
 * Takes from the trash the hidden folder of a file that has none, known by its base: the file's very bytes.
 * @throws PageError when it can't be moved: it is still in the trash.
 */
export function bringBackHidden(folder: string, fileName: string): void {
  const hidden = hiddenFolder(folder, fileName);
  // An empty one was made before anything was known of the file.
  if (existsSync(hidden) && readdirSync(hidden).length > 0) return;
  const kept = keptInTrash(join(folder, TRASH_FOLDER), contentDigest(join(folder, fileName)));
  if (kept === undefined) return;
  try {
    if (existsSync(hidden)) rmdirSync(hidden);
    renameSync(kept, hidden);
  } catch (error) {
    if (errorCode(error) === "") throw error;
    throw new PageError(
      `« ${fileName} » n’a pas été ouvert : son diaporama et ses comptes rendus sont encore dans « ${TRASH_FOLDER} », et le dossier des données ne peut pas être écrit. Vérifiez ses droits, puis recommencez.`,
      409,
    );
  }
}

/** Of several that are alike, one whose file has left the trash. */
function keptInTrash(trash: string, digest: string): string | undefined {
  const all = join(trash, HIDDEN_FOLDER);
  const names = existsSync(all) ? readdirSync(all) : [];
  const alike = names.filter((name) => contentDigest(basePath(join(all, name))) === digest);
  const name = alike.find((one) => !existsSync(join(trash, one))) ?? alike[0];
  return name === undefined ? undefined : join(all, name);
}
