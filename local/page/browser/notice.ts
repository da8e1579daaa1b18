// The band above the workbook: a file that another program changed, a saving that failed.
import type { WorkbookView } from "../protocol.ts";
import { api, RefusedError } from "./api.ts";
import { tell } from "./dialogs/modal.ts";
import { button, byId, paragraphs } from "./dom.ts";

/** Shows what the workbook's file needs, or nothing. */
export function showNotice({ id, conflict, savingFault }: WorkbookView): void {
  const band = byId("notice", HTMLElement);
  band.hidden = conflict === null && savingFault === null;
  band.replaceChildren();
  if (conflict !== null) {
    const time = new Date(conflict.changedAt).toLocaleTimeString("fr-FR", { timeStyle: "short" });
    band.append(
      ...paragraphs(
        `Un autre programme a modifié le fichier de ce classeur à ${time}. Vos saisies sont gardées à part ; rien n’a été remplacé. Quelle version garder ? L’autre sera copiée à côté.`,
      ),
      button("Prendre le fichier du disque", () => void settle(id, "disk"), "small-button"),
      button("Garder la version de la page", () => void settle(id, "page"), "small-button"),
    );
  } else if (savingFault !== null) {
    band.append(
      ...paragraphs(
        `Vos saisies sont gardées dans le journal, mais pas encore dans le fichier .xlsx. ${savingFault}`,
      ),
    );
  }
}

async function settle(id: string, choice: "disk" | "page"): Promise<void> {
  try {
    const { copyName } = await api.settle(id, choice);
    await tell("Version gardée", `L’autre version est dans le dossier sous le nom « ${copyName} ».`);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await tell("Impossible de garder cette version", error.message);
  }
}
