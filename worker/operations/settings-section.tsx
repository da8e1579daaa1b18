// Where the form announces something else than the workbook counts with: the night's reading of `Paramètres`.
import { choiceNamed, HOLIDAY_ZONES } from "../../shared/workbook/choices.ts";
import { SETTING_DEFINITIONS } from "../../shared/workbook/settings.ts";
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import type { ComparedSetting, WorkbookSettings } from "../store/facts.ts";

interface Difference {
  label: string;
  form: string;
  workbook: string;
  /** The setting's name in `sites.ts`. */
  name: string;
}

/** Nothing where both say the same, or where the workbook has no such tab. */
export function SettingsSection({ site, counters }: { site: Site; counters: SiteCounters }) {
  const found = differences(site, counters.workbookSettings);
  if (found.length === 0) return null;
  return (
    <section>
      <h2 id="reglages">Réglages qui diffèrent</h2>
      <div class="fr-table">
        <table class="rq-cards">
          <thead>
            <tr>
              <th scope="col">Réglage</th>
              <th scope="col">Formulaire</th>
              <th scope="col">Classeur</th>
              <th scope="col">Que faire</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ label, form, workbook, name }) => (
              <tr>
                <th scope="row">{label}</th>
                <td data-label="Formulaire">{form}</td>
                <td data-label="Classeur" dir="auto">
                  {workbook}
                </td>
                <td data-label="Que faire">
                  Le référent{"\u00a0"}: corriger «{"\u00a0"}
                  {label}
                  {"\u00a0"}» dans Paramètres, ou le technicien{"\u00a0"}: <code>{name}</code>.
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function differences(site: Site, workbook: WorkbookSettings | undefined): Difference[] {
  if (workbook === undefined) return [];
  const { announcedDelayWorkingDays, holidayZone, sheetRetentionMonths } = site;
  const numbers = [
    ["answerDelayWorkingDays", announcedDelayWorkingDays, "announcedDelayWorkingDays"],
    ["personalDataRetentionMonths", sheetRetentionMonths, "sheetRetentionMonths"],
  ] as const;
  const found = numbers.flatMap(([key, form, name]) => {
    const told = workbook[key];
    const isSame = form === undefined || Number(told.replace(",", ".")) === form;
    return isSame ? [] : [difference(key, String(form), told, name)];
  });
  const zone = workbook.holidayZone;
  const isSameZone = choiceNamed(HOLIDAY_ZONES, zone) === choiceNamed(HOLIDAY_ZONES, holidayZone);
  return isSameZone ? found : [...found, difference("holidayZone", holidayZone, zone, "holidayZone")];
}

function difference(key: ComparedSetting, form: string, workbook: string, name: string): Difference {
  return { label: SETTING_DEFINITIONS[key].label, form, workbook, name };
}
