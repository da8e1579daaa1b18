// The files of every account: which exist, who may see or change them, when they changed.
import { randomBytes } from "node:crypto";
import { GoogleError, notBuilt } from "../google-error.ts";
import { DriveError, fileNotFound } from "./drive-error.ts";
import { type DriveFile, FOLDER_TYPE, folderNamed, type Permission, rootFolderOf } from "./drive-file.ts";
import type { NamedFile } from "./file-search.ts";

// Permission ids are numbers of 20 digits.
const FIRST_PERMISSION_ID = 10_000_000_000_000_000_000n;

/** What a new file is made of. */
export interface NewFile {
  name: string;
  mimeType: string;
  parentId: string;
  /** What a document is made of by conversion; empty without an upload. */
  html: string;
}

/** The service that keeps the documents of one MIME type. */
export interface DocumentKeeper {
  /** Makes a document, empty but where a page of HTML is converted, and gives its id. */
  create(name: string, html: string): string;
  /** The ids of its documents. */
  list(): string[];
  nameOf(id: string): string;
  rename(id: string, name: string): void;
  remove(id: string): void;
  /** Makes a document with the same content, and gives its id. */
  copy(id: string, name: string): string;
  /** What the document gives as CSV; nothing when it is no table. */
  exportCsv(id: string): string | undefined;
}

/** The files of one stand-in. */
export class FileRegister {
  readonly #keepers: Readonly<Record<string, DocumentKeeper>>;
  readonly #now: () => number;
  readonly #files = new Map<string, DriveFile>();
  /** The names of the files that no service keeps. */
  readonly #names = new Map<string, string>();
  #permissions = 0n;

  /**
   * Makes an empty register. `keepers` serve the documents by MIME type, any other file is only a name;
   * `now` is the clock, in milliseconds since 1970.
   */
  constructor(keepers: Readonly<Record<string, DocumentKeeper>>, now: () => number) {
    this.#keepers = keepers;
    this.#now = now;
  }

  /** Makes a file that belongs to the account. */
  create(email: string, { name, mimeType, parentId, html }: NewFile): DriveFile {
    const keeper = this.#keepers[mimeType];
    const id = keeper?.create(name, html) ?? randomBytes(24).toString("base64url");
    if (keeper === undefined) this.#names.set(id, name);
    const file = this.#register(email, id, mimeType);
    file.parentId = parentId;
    return file;
  }

  /** Registers as the account's the documents that their services have been given without Drive. */
  adoptStrays(email: string): void {
    for (const [mimeType, keeper] of Object.entries(this.#keepers)) {
      for (const id of keeper.list()) if (!this.#files.has(id)) this.#register(email, id, mimeType);
    }
  }

  #register(email: string, id: string, mimeType: string): DriveFile {
    const time = this.#now();
    const owner: Permission = {
      id: this.newPermissionId(),
      type: "user",
      role: "owner",
      emailAddress: email,
    };
    const file: DriveFile = {
      id,
      mimeType,
      parentId: rootFolderOf(email),
      trashed: false,
      createdTime: time,
      modifiedTime: time,
      permissions: [owner],
    };
    this.#files.set(id, file);
    return file;
  }

  /** @throws DriveError 404 when the account may not see the file. */
  find(email: string, id: string): DriveFile {
    const file = this.#files.get(id);
    if (file === undefined || !this.#mayRead(file, email)) throw fileNotFound(id);
    return file;
  }

  /** @throws DriveError 404, or 403 when the account may see the file but not change it. */
  findToChange(email: string, id: string): DriveFile {
    const file = this.find(email, id);
    if (!this.#mayChange(file, email)) throw insufficientPermissions();
    return file;
  }

  /** The id of a folder in which the account may put a file, by its name. @throws DriveError as `findToChange`. */
  folderToFill(email: string, named: string): string {
    const id = folderNamed(email, named);
    if (id === rootFolderOf(email)) return id;
    const folder = this.findToChange(email, id);
    if (folder.mimeType !== FOLDER_TYPE) throw notBuilt(`a file in a file of type ${folder.mimeType}`);
    return id;
  }

  /** Whether an account sees in which folder a file is: of a file that was shared alone, it does not. */
  showsFolder(email: string, { parentId }: DriveFile): boolean {
    const folder = this.#files.get(parentId);
    return folder === undefined ? parentId === rootFolderOf(email) : this.#mayRead(folder, email);
  }

  /** Removes a file for good. @throws DriveError as `findToChange`. */
  remove(email: string, id: string): void {
    const file = this.findToChange(email, id);
    this.#keepers[file.mimeType]?.remove(id);
    this.#files.delete(id);
    this.#names.delete(id);
  }

  /** Makes a copy that belongs to the account. @throws GoogleError 501 for a file without a service. */
  copy(email: string, { id, mimeType }: DriveFile, name: string): DriveFile {
    const keeper = this.#keepers[mimeType];
    if (keeper === undefined) throw notBuilt(`the copy of a file of type ${mimeType}`);
    return this.#register(email, keeper.copy(id, name), mimeType);
  }

  exportCsv({ id, mimeType }: DriveFile): string | undefined {
    return this.#keepers[mimeType]?.exportCsv(id);
  }

  /** Every file that the account may list, last changed first. */
  visibleTo(email: string): NamedFile[] {
    return [...this.#files.values()]
      .filter((file) => this.#mayRead(file, email))
      .reverse()
      .sort((one, other) => other.modifiedTime - one.modifiedTime)
      .map((file) => ({ file, name: this.nameOf(file) }));
  }

  nameOf({ id, mimeType }: DriveFile): string {
    return this.#keepers[mimeType]?.nameOf(id) ?? this.#names.get(id) ?? "";
  }

  rename({ id, mimeType }: DriveFile, name: string): void {
    const keeper = this.#keepers[mimeType];
    if (keeper === undefined) this.#names.set(id, name);
    else keeper.rename(id, name);
  }

  /** Notes that a file has just changed. */
  touch(id: string): void {
    const file = this.#files.get(id);
    if (file !== undefined) file.modifiedTime = this.#now();
  }

  /** @throws GoogleError 403 when a document exists but is not the account's to read, or to change. */
  checkDocumentAccess(email: string, id: string, isWrite: boolean): void {
    const file = this.#files.get(id);
    if (file === undefined || (isWrite ? this.#mayChange(file, email) : this.#mayRead(file, email))) return;
    throw new GoogleError("PERMISSION_DENIED", "The caller does not have permission");
  }

  #mayRead(file: DriveFile, email: string): boolean {
    return this.#permissionsOf(file).some((permission) => isFor(permission, email));
  }

  #mayChange(file: DriveFile, email: string): boolean {
    return this.#permissionsOf(file).some(
      (permission) => isFor(permission, email) && ["owner", "writer"].includes(permission.role),
    );
  }

  /** Its own, and those of the folders that it is in. */
  #permissionsOf({ permissions, parentId }: DriveFile): Permission[] {
    const folder = this.#files.get(parentId);
    return folder === undefined ? permissions : [...permissions, ...this.#permissionsOf(folder)];
  }

  newPermissionId(): string {
    this.#permissions += 1n;
    return String(FIRST_PERMISSION_ID + this.#permissions);
  }
}

function isFor({ type, emailAddress }: Permission, email: string): boolean {
  return type === "anyone" || emailAddress === email;
}

function insufficientPermissions(): DriveError {
  return new DriveError(
    "PERMISSION_DENIED",
    "insufficientFilePermissions",
    "The user does not have sufficient permissions for this file.",
  );
}
