// Naming a tab: what a tab of the contract is read by is not changed by chance.
import { displayText } from "../../../shared/review/display-text.ts";
import { OWN_TABS_TITLE } from "../../../shared/workbook/desk-tabs.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import { askText } from "./dialogs/ask-text.ts";
import { confirmed } from "./dialogs/modal.ts";

/** Asks for the new name of a tab; nothing where it keeps its own. */
export async function askTabName(
  { groups }: WorkbookView,
  { sheetId, title }: WorkbookView["tabs"][number],
): Promise<string | null> {
  const asked = await askText("Renommer l’onglet", "Nom de l’onglet", title, "Renommer");
  const isOwn = groups.some((group) => group.title === OWN_TABS_TITLE && group.sheetIds.includes(sheetId));
  if (asked === null || asked.trim() === title) return null;
  const question = "L’outil le lit par ce nom : sous un autre, il ne comptera plus.";
  if (isOwn || (await confirmed(displayText(`Renommer « ${title} » ?`), question, "Renommer quand même")))
    return asked;
  return null;
}
