// The field that finds a message by its reference, on the pages of a site and of all sites.

/** `action` is the page that answers, for whole sites too where it says so; `value` is what was sought last. */
export function SearchForm(props: { action: string; value?: string; isForSites?: boolean }) {
  const { action, value = "", isForSites = false } = props;
  const example = isForSites ? "Exemples\u00a0: Arles, F7KM-3QXB" : "Exemple\u00a0: F7KM-3QXB";
  return (
    <section>
      {isForSites ? null : <h2>Chercher un message</h2>}
      <search>
        <form class="rq-line rq-gap2" method="get" action={action}>
          <div class={isForSites ? "fr-input-group" : "fr-input-group rq-short"}>
            <label class="fr-label" for="reference">
              {isForSites ? "Site ou référence" : "Référence"}
              <span class="fr-hint-text" id="reference-hint">
                {example}
              </span>
            </label>
            <input
              class={isForSites ? "fr-input" : "fr-input rq-capitals"}
              id="reference"
              name="reference"
              value={value}
              autocomplete="off"
              autocapitalize={isForSites ? "off" : "characters"}
              spellcheck={false}
              aria-describedby="reference-hint"
            />
          </div>
          <button class="fr-btn fr-btn--secondary" type="submit">
            Chercher
          </button>
        </form>
      </search>
    </section>
  );
}

const SIGNS = "vérifiez chaque signe. Il n’y a ni 0, ni 1, ni I, ni L, ni O.";

/** Why a reference found nothing on a site. */
export function notFoundOnSite(isReference: boolean): string {
  return isReference
    ? "Aucun message ne porte cette référence sur ce site."
    : `Ce n’est pas une référence du formulaire\u00a0: ${SIGNS}`;
}

/** Why neither a site nor a message was found. */
export function notFoundAnywhere(isReference: boolean): string {
  return isReference
    ? "Aucun message ne porte cette référence sur aucun site."
    : `Aucun site ne porte ce nom, et ce n’est pas une référence du formulaire\u00a0: ${SIGNS}`;
}
