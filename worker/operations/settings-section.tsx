// The settings that the form and the workbook say otherwise, and who can mend each.
import type { Site } from "../site/site.ts";
import type { SiteCounters } from "../store/counters.ts";
import { settingDifferences } from "./setting-differences.ts";

/** Nothing where both say the same, or where the workbook has no such tab. */
export function SettingsSection({ site, counters }: { site: Site; counters: SiteCounters }) {
  const found = settingDifferences(site, counters.workbookSettings);
  if (found.length === 0) return null;
  return (
    <section>
      <h2 id="reglages">Réglages qui diffèrent</h2>
      <div class="fr-table">
        <table class="rq-cards">
          <caption class="fr-sr-only">Réglages qui diffèrent entre le formulaire et le classeur</caption>
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
