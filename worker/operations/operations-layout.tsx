// The frame of the operations pages: for staff, in French, without script.

import type { Child } from "hono/jsx";
import { ICON, STYLE } from "../dist/asset-addresses.ts";
import { fr } from "../languages/fr.ts";

/** `site` is that of the page; nothing for the page of all sites. */
export function OperationsLayout(props: {
  title: string;
  heading: string;
  name: string;
  site: { id: string } | undefined;
  /** What of the site the page is about; the site itself when absent. */
  place?: string;
  children: Child;
}) {
  const { title, heading, name, site, place, children } = props;
  const base = site === undefined ? "" : `/${site.id}`;
  const links = [
    { href: "/exploitation", text: "Tous les sites" },
    { href: `${base}/accessibilite?langue=fr`, text: fr.accessibilityLink },
    { href: `${base}/donnees-personnelles?langue=fr`, text: fr.noticeLink },
  ];
  const serviceTitle = <p class="fr-header__service-title">{name}</p>;
  return (
    <html lang="fr" dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} - ${name}`}</title>
        <link rel="stylesheet" href={STYLE} />
        {site === undefined ? null : <link rel="stylesheet" href={`/${site.id}/theme.css`} />}
        <link rel="icon" href={ICON} type="image/svg+xml" />
      </head>
      <body>
        <div class="fr-skiplinks">
          <nav class="fr-container" aria-label="Accès rapide">
            <ul>
              <li>
                <a class="fr-link" href="#contenu">
                  Aller au contenu
                </a>
              </li>
            </ul>
          </nav>
        </div>
        <header class="fr-header">
          <div class="fr-container rq-wide">
            <div class="fr-header__body-row">
              <div class="fr-header__brand">
                <div class="fr-header__service">
                  {site === undefined ? serviceTitle : <a href={`/${site.id}?langue=fr`}>{serviceTitle}</a>}
                  <p class="fr-header__service-tagline">Exploitation du formulaire (agents)</p>
                </div>
              </div>
            </div>
          </div>
        </header>
        <main id="contenu" class="fr-container rq-wide" tabindex={-1}>
          {site === undefined ? null : (
            <nav class="fr-breadcrumb" aria-label="Vous êtes ici">
              <a href="/exploitation">Tous les sites</a> ›{" "}
              {place === undefined ? null : (
                <>
                  <a href={`/${site.id}/exploitation`}>{name}</a> ›{" "}
                </>
              )}
              <span aria-current="page" class={place === undefined ? undefined : "rq-whole"}>
                {place ?? name}
              </span>
            </nav>
          )}
          <h1>{heading}</h1>
          {children}
        </main>
        <footer class="fr-footer">
          <div class="fr-container rq-wide">
            <div class="fr-footer__content">
              <p class="fr-footer__content-desc">
                Page réservée aux agents. Elle ne montre ni nom, ni adresse, ni message.
              </p>
            </div>
            <div class="fr-footer__bottom">
              <ul class="fr-footer__bottom-list">
                {links.map(({ href, text }) => (
                  <li class="fr-footer__bottom-item">
                    <a class="fr-footer__bottom-link" href={href}>
                      {text}
                    </a>
                  </li>
                ))}
              </ul>
            </div>
          </div>
        </footer>
      </body>
    </html>
  );
}

/** One figure with what it counts and a word on it. */
export function Figure(props: { id: string; label: string; value: string; note: string }) {
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>
        <strong id={props.id}>{props.value}</strong> <span class="fr-hint-text">{props.note}</span>
      </dd>
    </div>
  );
}

/** A button that sends one field, alone in its form. */
export function Action(props: {
  address: string;
  field?: { name: string; value: string | number };
  label: string;
  /** What screen readers add, to tell one button from the next. */
  about?: string;
  isSecondary?: boolean;
}) {
  const { address, field, label, about, isSecondary = false } = props;
  return (
    <form method="post" action={address}>
      {field === undefined ? null : <input type="hidden" name={field.name} value={String(field.value)} />}
      <button class={isSecondary ? "fr-btn fr-btn--secondary" : "fr-btn"} type="submit">
        {label}
        {about === undefined ? null : <span class="fr-sr-only"> {about}</span>}
      </button>
    </form>
  );
}
