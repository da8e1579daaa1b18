// The outbox of this machine: mail to staff as .eml files in the data folder, the newest ones kept.
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { errorCode } from "../error-code.ts";
import { writePrivately } from "../private-file.ts";
import { emlOf, type Mail, readEml } from "./eml.ts";

/** What Cloudflare's binding is given for a mail in plain text; anything else is refused. */
export const sentMailSchema = z.strictObject({
  from: z.strictObject({ email: z.email(), name: z.string() }),
  to: z.array(z.email()).min(1).max(50),
  subject: z.string().min(1),
  text: z.string().min(1),
});

/** A mail of the outbox, under its file's name. */
export interface OutboxMail extends Mail {
  fileName: string;
}

const FILE_NAME = /^[\dTZ-]+(-\d+)?\.eml$/;
/** Older ones are deleted. */
const MOST_KEPT = 200;

/** The outbox of a data folder. */
export function outboxOf(dataFolder: string): string {
  return join(dataFolder, "boite-d-envoi");
}

/** Puts a mail into the outbox. Gives the name of its file. */
export function putMail(folder: string, mail: z.infer<typeof sentMailSchema>, at: Date): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const names = fileNames(folder);
  const base = at.toISOString().replaceAll(/[:.]/g, "-");
  const fileName = freeName(base, new Set(names));
  writePrivately(join(folder, fileName), emlOf({ ...mail, at }));
  for (const old of names.slice(MOST_KEPT - 1)) rmSync(join(folder, old), { force: true });
  return fileName;
}

/** Every mail, the newest first; nothing before the first one. */
export function readOutbox(folder: string): OutboxMail[] {
  return fileNames(folder).map((fileName) => ({
    fileName,
    ...readEml(readFileSync(join(folder, fileName), "utf8")),
  }));
}

/** The file of a mail; nothing when the outbox has none of that name. */
export function mailFile(folder: string, fileName: string): Uint8Array | undefined {
  return fileNames(folder).includes(fileName) ? readFileSync(join(folder, fileName)) : undefined;
}

function fileNames(folder: string): string[] {
  try {
    const names = readdirSync(folder).filter((name) => FILE_NAME.test(name));
    return names.sort().reverse();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return [];
    throw error;
  }
}

function freeName(base: string, taken: ReadonlySet<string>): string {
  let name = `${base}.eml`;
  for (let number = 2; taken.has(name); number += 1) name = `${base}-${number}.eml`;
  return name;
}
