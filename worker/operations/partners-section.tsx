// The keys of a site's partners, for whoever gives them: each is shown when it is asked for.

/** A partner with its key. */
export interface Partner {
  name: string;
  key: string;
}

/** Nothing for a site without partners. */
export function PartnersSection({ partners }: { partners: readonly Partner[] }) {
  if (partners.length === 0) return null;
  return (
    <section>
      <h2 id="partenaires">Partenaires</h2>
      <p>
        Leur serveur envoie par l’API avec cette clé (en-tête <code>Authorization: Bearer</code>). Ôter le nom
        de la configuration du site y met fin.
      </p>
      {partners.map(({ name, key }) => (
        <details class="fr-accordion rq-flat">
          <summary>{`Clé de ${name}`}</summary>
          <p>
            <code class="rq-text">{key}</code>
          </p>
        </details>
      ))}
    </section>
  );
}
