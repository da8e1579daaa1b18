// What every page's frame has: the link past the header, the legal links of its footer.
import type { Language } from "../language.ts";
import { MESSAGES } from "../languages/messages.ts";
import type { LegalPageName } from "./legal/legal-text.ts";

/** The first stop of the keyboard: leads past the header. */
export function SkipLink({ language }: { language: Language }) {
  const { quickAccess, skipToContent } = MESSAGES[language];
  return (
    <div class="fr-skiplinks">
      <nav class="fr-container" aria-label={quickAccess}>
        <ul>
          <li>
            <a class="fr-link" href="#contenu">
              {skipToContent}
            </a>
          </li>
        </ul>
      </nav>
    </div>
  );
}

/** The four legal links; `addressOf` gives the address of each page. */
export function FooterLinks(props: { language: Language; addressOf: (page: LegalPageName) => string }) {
  const { language, addressOf } = props;
  const words = MESSAGES[language];
  const links = [
    { href: addressOf("accessibilite"), text: words.accessibilityLink },
    { href: addressOf("mentions-legales"), text: words.legalLink },
    { href: addressOf("donnees-personnelles"), text: words.noticeLink },
    { href: `${addressOf("donnees-personnelles")}#cookies`, text: words.cookiesLink },
  ];
  return (
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
  );
}
