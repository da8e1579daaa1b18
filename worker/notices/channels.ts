// The ways by which a site's staff are told: its webhook, its mail.
import type { Settings } from "../settings.ts";
import type { Site } from "../site/site.ts";
import { sendMail } from "./mail.ts";
import { noticeMail } from "./mail-text.ts";
import { noticeBody } from "./notice.ts";
import type { NoticeChannel } from "./tell-staff.ts";
import { callWebhook, webhookKey } from "./webhook.ts";

/** The channels that a site asks for; `mailer` is the deployment's binding, if it has one. */
export async function noticeChannels(
  settings: Settings,
  site: Site,
  mailer: SendEmail | undefined,
): Promise<NoticeChannel[]> {
  const { webhook, mail } = site.notices ?? {};
  return [
    ...(webhook === undefined ? [] : [await webhookChannel(settings, site, webhook)]),
    ...(mail === undefined ? [] : [mailChannel(settings, site, mail, mailer)]),
  ];
}

async function webhookChannel(settings: Settings, site: Site, address: string): Promise<NoticeChannel> {
  const { formSecret, callTimeout: timeout, isPrivateWebhookAllowed: isPrivateAllowed } = settings;
  const key = await webhookKey(formSecret, site.id);
  return {
    fact: "notice",
    send: (event) => {
      const now = Date.now();
      return callWebhook({
        address,
        key,
        timeout,
        isPrivateAllowed,
        body: noticeBody(event, site, now),
        now,
      });
    },
  };
}

function mailChannel(
  { staffMailFrom, callTimeout: timeout }: Settings,
  site: Site,
  to: string[],
  mailer: SendEmail | undefined,
): NoticeChannel {
  const from = { email: staffMailFrom, name: `Formulaire, ${site.name}` };
  return {
    fact: "mailNotice",
    send: (event) =>
      sendMail({ mailer, timeout, mail: { from, to, ...noticeMail(event, site, Date.now()) } }),
  };
}
