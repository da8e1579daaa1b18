// What the form keeps in the data folder from one start to the next: its secrets, its workbook, its process.
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { errorCode } from "../error-code.ts";
import { HIDDEN_FOLDER } from "../page/folder/file-places.ts";
import { PageError } from "../page/page-error.ts";
import { parsedJson } from "../parsed-json.ts";
import { writePrivately } from "../private-file.ts";

const keptSchema = z.object({
  formSecret: z.string().min(32),
  operationsToken: z.string().min(24),
  /** The service account's key, in PEM. */
  privateKey: z.string().includes("PRIVATE KEY"),
  /** Where complaints go: its id tells, and the file's name which of those that bear it. */
  workbook: z.object({ id: z.string(), fileName: z.string() }),
});

/** Secrets made once, and the workbook chosen once. */
export type KeptForm = z.infer<typeof keptSchema>;

const SECRET_BYTES = 32;

/** Makes the secrets of a form that writes in a workbook. */
export function newKeptForm(workbook: KeptForm["workbook"]): KeptForm {
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const secret = (): string => randomBytes(SECRET_BYTES).toString("base64url");
  return { formSecret: secret(), operationsToken: secret(), privateKey, workbook };
}

const processSchema = z.object({ groupId: z.int().positive(), port: z.int().positive() });

/** The process that runs the Worker, which leads a group of its own. */
export type FormProcess = z.infer<typeof processSchema>;

/** The form's own part of the data folder, which nobody else may read: it holds secrets and what citizens wrote. */
export class FormFolder {
  /** Where workerd keeps its objects. */
  readonly stateFolder: string;
  readonly #keptPath: string;
  readonly #processPath: string;

  constructor(dataFolder: string) {
    const folder = join(dataFolder, HIDDEN_FOLDER, "formulaire");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.stateFolder = join(folder, "etat");
    this.#keptPath = join(folder, "formulaire.json");
    this.#processPath = join(folder, "processus.json");
  }

  /** What was kept; nothing before the first start. @throws PageError when the file was damaged. */
  readKept(): KeptForm | undefined {
    const text = textOf(this.#keptPath);
    if (text === undefined) return undefined;
    const parsed = keptSchema.safeParse(parsedJson(text));
    if (parsed.success) return parsed.data;
    throw new PageError(
      `Le fichier « ${this.#keptPath} » du formulaire public est illisible. Supprimez-le, puis relancez : de nouvelles clés seront créées.`,
    );
  }

  keep(kept: KeptForm): void {
    writePrivately(this.#keptPath, asText(kept));
  }

  /** The process that was not seen to end, if any. */
  readProcess(): FormProcess | undefined {
    const parsed = processSchema.safeParse(parsedJson(textOf(this.#processPath) ?? ""));
    return parsed.success ? parsed.data : undefined;
  }

  keepProcess(formProcess: FormProcess): void {
    writePrivately(this.#processPath, asText(formProcess));
  }

  forgetProcess(): void {
    rmSync(this.#processPath, { force: true });
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

function asText(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}
