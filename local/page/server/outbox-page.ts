// The mail that the form would send to staff, as a page: this machine keeps it, nothing leaves.
import type { OutboxMail } from "../../outbox/outbox.ts";
import { escaped, page } from "./access-pages.ts";

/** Where the page is; a mail's file is under it, by its name. */
export const OUTBOX_PATH = "/boite-d-envoi";

/** Every mail, the newest first and open. */
export function outboxPage(mails: readonly OutboxMail[]): string {
  const content =
    mails.length === 0
      ? "<p>Aucun courriel encore. Envoyez un message par le formulaire public : le courriel aux agents arrive ici en moins d’une minute.</p>"
      : mails.map(mailArticle).join("\n");
  return page(
    "Messages envoyés aux agents",
    `<h1>Messages envoyés aux agents</h1>
<p>Boîte d’envoi de cette machine : rien ne part vraiment.</p>
${content}`,
    STYLE,
  );
}

function mailArticle({ fileName, from, to, subject, text, at }: OutboxMail, index: number): string {
  const sent = new Intl.DateTimeFormat("fr", { dateStyle: "full", timeStyle: "short" }).format(at);
  return `<details${index === 0 ? " open" : ""}>
<summary><strong>${escaped(subject)}</strong> <span>${sent}</span></summary>
<p class="head">De ${escaped(`${from.name} <${from.email}>`)}<br>À ${escaped(to.join(", "))}</p>
<pre>${escaped(text)}</pre>
<p><a href="${OUTBOX_PATH}/${encodeURIComponent(fileName)}">Ouvrir dans la messagerie (.eml)<span class="unseen"> : ${escaped(subject)}</span></a></p>
</details>`;
}

const STYLE = `body { max-width: 46em; margin: 6vh auto }
details { border: 1px solid GrayText; margin: 0 0 12px }
summary { padding: 12px 16px; cursor: pointer; overflow-wrap: anywhere }
summary span { display: block; font-size: .85em; margin-left: 1.1em }
.head { margin: 0; padding: 8px 16px; font-size: .9em; border-block: 1px dashed GrayText; overflow-wrap: anywhere }
pre { margin: 0; padding: 16px; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere }
details > p:last-child { margin: 0; padding: 0 16px 16px }
.unseen { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden }`;
