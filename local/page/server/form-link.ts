// What the page's link to the public form leads to: the form, whose port is known once it is open.
import type { Asset } from "./assets.ts";

/** A page that goes on to the form, or says that it could not start. */
export function formLink(address: string | undefined): Asset {
  return linkPage(
    address === undefined
      ? "<p>Le formulaire public n’a pas démarré : le terminal dit pourquoi.</p>"
      : `<meta http-equiv="refresh" content="0; url=${address}"><a href="${address}">Formulaire public</a>`,
  );
}

/** Until the form answers: asks again by itself. */
export const STARTING_FORM = linkPage(
  `<meta http-equiv="refresh" content="1"><p>Le formulaire public démarre…</p>`,
);

function linkPage(html: string): Asset {
  const page = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Formulaire public</title>${html}</html>`;
  return { bytes: Buffer.from(page), mediaType: "text/html; charset=utf-8" };
}
