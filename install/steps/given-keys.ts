// The keys made by hand that a person gave, in this run or in one that did not reach the form.
import { type AccountKey, readKeys } from "../google/key-file.ts";
import { InstallError } from "../obstacle.ts";

/** Read whole. @throws InstallError which also says how to go on without them, as the next run looks for them again */
export async function givenKeys(keyFiles: string): Promise<AccountKey[]> {
  try {
    return await readKeys(keyFiles);
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    const { remedy } = error.obstacle;
    throw new InstallError({ ...error.obstacle, remedy: `${remedy} ${WITHOUT_KEYS}` });
  }
}

const WITHOUT_KEYS = "Pour continuer sans clé faite à la main : npm run setup -- --cle aucune";
