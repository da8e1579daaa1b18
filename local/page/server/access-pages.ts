// The small pages around the key: where to find the right address, and the page that asks for itself again.

/** Where the address is found. */
export function missingKeyPage(): string {
  return page(
    "Revue Qualité : l’adresse est incomplète",
    `<h1>Cette adresse est incomplète</h1>
<p>La page contient les données de votre service : elle ne s’ouvre qu’avec son adresse complète, qui se termine par une clé.</p>
<p>Où la trouver : dans la fenêtre où Revue Qualité a été lancée (<code>npm start</code>), à la ligne
« Revue Qualité est ouverte : http://127.0.0.1:…/?cle=… ». Copiez toute l’adresse, puis ouvrez-la dans ce navigateur :
il s’en souviendra.</p>
<p>Si cette fenêtre n’est pas sur votre écran, demandez l’adresse à la personne qui a lancé Revue Qualité.</p>`,
  );
}

/** Asks for the same address again, this time from the page itself. `path` is as it came in the request. */
export function againPage(path: string): string {
  const address = escaped(path);
  return page(
    "Revue Qualité",
    `<meta http-equiv="refresh" content="0; url=${address}"><p><a href="${address}">Ouvrir Revue Qualité</a></p>`,
  );
}

/** A small page of its own; `style` after the common one. */
export function page(title: string, content: string, style = ""): string {
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>body { font: 17px/1.55 Arial, sans-serif; max-width: 36em; margin: 12vh auto; padding: 0 20px } h1 { font-size: 1.5em } ${style}</style>
<main>${content}</main>
</html>
`;
}

/** Text as HTML shows it. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
