// One run of a script: its time, its lock, what its manifest lets it do.
import { type Context, runInContext } from "node:vm";
import { GoogleError } from "../google/google-error.ts";
import type { GoogleCall } from "../google/service.ts";
import type { AddOnHost, AlertButton, AlertEvent } from "./host.ts";
import {
  accessTo,
  chartReadings,
  fullNames,
  grantedPart,
  isGranted,
  type Manifest,
  methodScopes,
} from "./manifest.ts";
import { strict } from "./strict.ts";

const LONGEST_MILLISECONDS = 6 * 60_000;

/** Where an answer names the file that a method made. */
const CREATED_IDS: Readonly<Record<string, string>> = {
  "presentations.create": "presentationId",
  "files.create": "id",
};

/** The run of a menu item or trigger. `begin` and `end` frame it; the services use the rest. */
export class ScriptRun {
  readonly #host: AddOnHost;
  /** What the manifest asks, be it granted or not. */
  readonly #askedScopes: readonly string[];
  /** The manifest with the scopes that the person granted. */
  readonly #manifest: Manifest;
  readonly #context: Context;
  readonly #ownFiles: Set<string>;
  #startedAt = 0;
  #suspendedMilliseconds = 0;
  #hasLock = false;

  constructor(host: AddOnHost, manifest: Manifest, context: Context) {
    this.#host = host;
    this.#askedScopes = manifest.oauthScopes;
    this.#manifest = grantedPart(manifest, host.grantedScopes);
    this.#context = context;
    this.#ownFiles = new Set(host.ownFiles);
  }

  begin(): void {
    this.#startedAt = this.#host.currentTime();
    this.#suspendedMilliseconds = 0;
    this.#hasLock = false;
  }

  /** Google gives back the lock of a script that ends. @throws Error when the run took too long. */
  end(): void {
    this.#hasLock = false;
    this.#checkTime();
  }

  /** An Apps Script object: refuses by name what it lacks, and everything once the run has been too long. */
  build<Members extends object>(name: string, members: Members): Members {
    return strict(name, members, () => this.#checkTime());
  }

  // What runs too long is stopped: the script can't catch it, for whatever it calls next is refused too. The time
  // that it is suspended, while a question waits, is not its own.
  #checkTime(): void {
    const elapsed = this.#host.currentTime() - this.#startedAt - this.#suspendedMilliseconds;
    if (elapsed > LONGEST_MILLISECONDS) throw this.error("Exception", "Exceeded maximum execution time");
  }

  /** An error of the script's own realm. */
  error(name: string, message: string, details: object = {}): Error {
    const thrown: Error = runInContext("new Error()", this.#context);
    return Object.assign(thrown, { name, message }, details);
  }

  /** @throws Error as Apps Script, when the manifest has none of the scopes that a service takes. */
  requireScope(called: string, ...scopes: readonly string[]): void {
    if (isGranted(this.#manifest, scopes)) return;
    throw this.error(
      "Exception",
      `Specified permissions are not sufficient to call ${called}. Required permissions: ${fullNames(scopes)}`,
    );
  }

  /** Google would ask the person for what is missing, and end the run. @throws Error, nobody being there to be asked. */
  requireConsent(scopes: readonly string[]): void {
    if (scopes.every((scope) => this.#manifest.oauthScopes.includes(scope))) return;
    throw this.error("Exception", "Authorization is required to perform that action.");
  }

  /** The same for all that the manifest asks. @throws Error, nobody being there to be asked. */
  requireWholeConsent(): void {
    this.requireConsent(this.#askedScopes);
  }

  /** What the person let the script do, of what its manifest asks. */
  grantedScopes(): string[] {
    return [...this.#manifest.oauthScopes];
  }

  /** Whether the manifest enables an advanced service, and under which name. */
  symbolOf(serviceId: string, version: string): string | undefined {
    const { enabledAdvancedServices } = this.#manifest.dependencies;
    return enabledAdvancedServices.find((item) => item.serviceId === serviceId && item.version === version)
      ?.userSymbol;
  }

  /** Does a call of an advanced service. @throws GoogleError as Google, when no scope of the manifest allows it. */
  call(call: GoogleCall): unknown {
    const { method, params, body } = call;
    const id = params.spreadsheetId ?? params.presentationId ?? params.fileId;
    this.#checkAccess(methodScopes(call), id);
    for (const { scopes, spreadsheetId } of chartReadings(body)) this.#checkAccess(scopes, spreadsheetId);
    const answer = this.#host.services.call(call);
    const idName = CREATED_IDS[method];
    if (idName !== undefined) this.#ownFiles.add(String(Reflect.get(Object(answer), idName)));
    return answer;
  }

  #checkAccess(scopes: readonly string[], fileId: unknown): void {
    const access = accessTo(this.#manifest, scopes);
    if (access === "none") {
      throw new GoogleError("PERMISSION_DENIED", "Request had insufficient authentication scopes.");
    }
    const isOwn = fileId === undefined || this.#ownFiles.has(String(fileId));
    if (access === "ownFiles" && !isOwn)
      throw new GoogleError("NOT_FOUND", "Requested entity was not found.");
  }

  get hasLock(): boolean {
    return this.#hasLock;
  }

  tryLock(): boolean {
    this.#hasLock = this.#hasLock || !this.#host.isLockTaken();
    return this.#hasLock;
  }

  releaseLock(): void {
    this.#hasLock = false;
  }

  /** Suspends the run until the answer: its time stops, and its lock is lost. */
  ask(alert: AlertEvent): AlertButton {
    this.#hasLock = false;
    const suspendedAt = this.#host.currentTime();
    const answer = this.#host.answerAlert(alert);
    this.#suspendedMilliseconds += this.#host.currentTime() - suspendedAt;
    return answer;
  }
}
