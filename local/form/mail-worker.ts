// Stands for Cloudflare's mail binding on this machine: each mail becomes a file of the outbox, nothing leaves.
import type { V4WorkerOptions } from "miniflare";
import { Response } from "miniflare";
import { putMail, sentMailSchema } from "../outbox/outbox.ts";

/** What the binding's `send` is, as a Worker calls it; it throws on what a mail to staff has not. */
const MAILER = `import { WorkerEntrypoint } from "cloudflare:workers";
export class Mailer extends WorkerEntrypoint {
  async send(mail) {
    const answer = await this.env.OUTBOX.fetch("http://outbox/", { method: "POST", body: JSON.stringify(mail) });
    if (!answer.ok) throw new Error(await answer.text());
    return { messageId: await answer.text() };
  }
}
export default {};`;

/** The Worker whose entrypoint `Mailer` puts mail into a folder. */
export function mailWorker(folder: string): V4WorkerOptions & { name: string } {
  return {
    name: "mailer",
    modules: true,
    script: MAILER,
    compatibilityDate: "2026-11-01",
    cacheAPI: false,
    serviceBindings: {
      OUTBOX: async (request) => {
        const parsed = sentMailSchema.safeParse(await request.json());
        if (!parsed.success) return new Response(parsed.error.message, { status: 400 });
        return new Response(putMail(folder, parsed.data, new Date()));
      },
    },
  };
}
