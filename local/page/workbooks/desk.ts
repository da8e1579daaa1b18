// The desk: the workbooks that are open, every change of theirs kept on the disk before it is answered.

import type { AlertEvent } from "../../apps-script/host.ts";
import { GoogleError } from "../../google/google-error.ts";
import type { ServicesByAccount } from "../../google/http/server.ts";
import type { GoogleCall } from "../../google/service.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { createStandIn, OWNER, type StandIn } from "../../google/stand-in.ts";
import { newWorkbook } from "../../xlsx/new-workbook.ts";
import { WorkbookFileError } from "../../xlsx/workbook-file-error.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import { runAddOn } from "../add-on/run-add-on.ts";
import { freeName, placesOf } from "../folder/file-places.ts";
import { KeptFile } from "../folder/kept-file.ts";
import { notFound } from "../page-error.ts";
import type { WorkbookView } from "../protocol.ts";
import { TraitNumbers } from "./cell-traits.ts";
import { chartsOf, type KeptDeck, readDeck, writeDeck } from "./deck-file.ts";
import { OpenWorkbook } from "./open-workbook.ts";
import { PageEvents } from "./page-events.ts";
import { Questions } from "./questions.ts";
import { changesTabList, tabChanges } from "./tab-changes.ts";
import { type Changed, type Changes, watched } from "./versions.ts";

/** How long a workbook rests before its edits go into the .xlsx. */
const REST_MILLISECONDS = 3_000;

/** All open workbooks over one stand-in. */
export class Desk {
  readonly folder: string;
  readonly google: StandIn = createStandIn();
  readonly events = new PageEvents();
  readonly questions = new Questions(this.events);
  readonly traits = new TraitNumbers();
  readonly #workbooks = new Map<string, OpenWorkbook>();
  readonly #decks = new Map<string, KeptDeck>();
  readonly #rests = new Map<string, NodeJS.Timeout>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The stand-in as its clients see it: an answer means that the change is on the disk. */
  readonly services: ServicesByAccount = {
    call: (call) => this.services.callAs(OWNER, call),
    callAs: (email, call) => {
      try {
        return this.write(() => this.google.callAs(email, call));
      } catch (error) {
        throw error instanceof WorkbookFileError ? new GoogleError("UNAVAILABLE", error.message) : error;
      }
    },
  };

  /** The open workbook. @throws PageError when there is none with this id. */
  workbook(id: string): OpenWorkbook {
    const workbook = this.#workbooks.get(id);
    if (workbook === undefined) throw notFound("Ce classeur");
    return workbook;
  }

  spreadsheet(id: string): Spreadsheet {
    const spreadsheet = this.google.spreadsheets.get(id);
    if (spreadsheet === undefined) throw notFound("Ce classeur");
    return spreadsheet;
  }

  view(id: string): WorkbookView {
    return this.workbook(id).view(this.spreadsheet(id));
  }

  deck(id: string): KeptDeck {
    const { deckId } = this.workbook(id);
    const deck = deckId === null ? undefined : this.#decks.get(deckId);
    if (deck === undefined) throw notFound("Le diaporama");
    return deck;
  }

  /** Opens a file of the folder, or gives the workbook already open. @throws WorkbookFileError */
  async open(fileName: string): Promise<OpenWorkbook> {
    const known = [...this.#workbooks.values()].find(({ file }) => file.places.fileName === fileName);
    if (known !== undefined) return known;
    const { file, spreadsheet } = KeptFile.open(this.folder, fileName);
    const workbook = this.#adopt(file, spreadsheet);
    await this.#buildMenu(workbook);
    return workbook;
  }

  /** Writes a new file under a free name and opens it. */
  async add(title: string, bytes: Uint8Array): Promise<OpenWorkbook> {
    const fileName = freeName(this.folder, title);
    writeFileAtomically(placesOf(this.folder, fileName).visible, bytes);
    return this.open(fileName);
  }

  /**
   * Makes a change and keeps it; when it can't be kept, everything is as before.
   * @throws WorkbookFileError when the disk refuses; whatever `change` throws.
   */
  write<Answer>(change: () => Answer): Answer {
    const { answer, changes } = watched(this.google, change);
    try {
      this.#keep(changes);
    } catch (error) {
      changes.takeBack();
      throw error;
    }
    this.#tell(changes);
    return answer;
  }

  /** Runs a menu item; what it shows goes to the browser tab that asked. */
  async runAction(id: string, functionName: string, clientId: string): Promise<void> {
    const workbook = this.workbook(id);
    let hasLock = false;
    try {
      await runAddOn(functionName, {
        services: { call: (call) => this.#calledByAddOn(workbook, call) },
        spreadsheetId: id,
        show: (event) => {
          if (event.kind === "toast" || event.kind === "dialog") this.events.tellClient(clientId, event);
        },
        ask: (alert: AlertEvent) => this.questions.ask(clientId, alert),
        takeLock: () => {
          hasLock = workbook.takeLock();
          return hasLock;
        },
      });
    } finally {
      if (hasLock) workbook.releaseLock();
      this.events.tellClient(clientId, { kind: "actionEnd", functionName });
    }
  }

  /** Settles a file that another program changed; answers the name of the copy of the other version. */
  async settle(id: string, choice: "disk" | "page"): Promise<string> {
    const workbook = this.workbook(id);
    if (choice === "page") {
      const copyName = await workbook.file.takePage();
      this.#tellWorkbook(workbook);
      return copyName;
    }
    const { copyName, spreadsheet } = await workbook.file.takeDisk();
    const before = this.spreadsheet(id);
    const after = { ...spreadsheet, spreadsheetId: id };
    workbook.file.keep(spreadsheet, after);
    this.google.spreadsheets.put(after);
    this.#tellSpreadsheet({ before, after });
    this.#tellWorkbook(workbook);
    return copyName;
  }

  /** Puts what is kept into the .xlsx now; a fault is kept for the page to show. */
  async fold(workbook: OpenWorkbook): Promise<void> {
    const { conflict } = workbook.file;
    const fault = await workbook.file.fold().then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    const isNew = fault !== workbook.savingFault || conflict !== workbook.file.conflict;
    workbook.savingFault = fault;
    if (isNew) this.#tellWorkbook(workbook);
  }

  /** Looks for files that other programs changed. */
  lookAtFiles(): void {
    for (const workbook of this.#workbooks.values())
      if (workbook.file.notices()) this.#tellWorkbook(workbook);
  }

  /** Puts everything into the files and closes them. */
  async close(): Promise<void> {
    for (const timer of this.#rests.values()) clearTimeout(timer);
    for (const workbook of this.#workbooks.values()) {
      await this.fold(workbook);
      workbook.file.close();
    }
  }

  #adopt(file: KeptFile, opened: Spreadsheet): OpenWorkbook {
    // A file copied by hand bears the id of the other: it gets its own.
    const isTaken = this.google.spreadsheets.get(opened.spreadsheetId) !== undefined;
    const id = isTaken ? this.google.spreadsheets.environment.newSpreadsheetId() : opened.spreadsheetId;
    const spreadsheet = isTaken ? { ...opened, spreadsheetId: id } : opened;
    if (isTaken) file.keep(opened, spreadsheet);
    const workbook = new OpenWorkbook(id, file);
    this.google.spreadsheets.put(spreadsheet);
    this.#workbooks.set(id, workbook);
    const deck = readDeck(file.places.deck);
    if (deck !== undefined) {
      workbook.deckId = deck.presentation.presentationId;
      this.#decks.set(workbook.deckId, deck);
      this.google.presentations.put(deck.presentation);
    }
    this.#rest(workbook);
    return workbook;
  }

  async #buildMenu(workbook: OpenWorkbook): Promise<void> {
    await runAddOn("onOpen", {
      services: this.services,
      spreadsheetId: workbook.id,
      show: (event) => {
        if (event.kind === "menu") workbook.menu = { caption: event.caption, items: event.items };
      },
      ask: async () => "CLOSE",
      takeLock: () => workbook.takeLock(),
    });
  }

  #calledByAddOn(workbook: OpenWorkbook, call: GoogleCall): unknown {
    const answer = this.services.call(call);
    if (call.method === "presentations.create") {
      const id: unknown = Reflect.get(Object(answer), "presentationId");
      if (typeof id === "string") {
        workbook.deckId = id;
        this.#keepDeck(workbook, id);
      }
    }
    return answer;
  }

  #keep({ spreadsheets, presentations }: Changes): void {
    for (const { before, after } of spreadsheets) {
      if (before === undefined) this.#keepNew(after);
      else this.#workbooks.get(after.spreadsheetId)?.file.keep(before, after);
    }
    for (const { after } of presentations) {
      const owner = [...this.#workbooks.values()].find(({ deckId }) => deckId === after.presentationId);
      if (owner !== undefined) this.#keepDeck(owner, after.presentationId);
    }
  }

  #keepDeck(workbook: OpenWorkbook, presentationId: string): void {
    const presentation = this.google.presentations.get(presentationId);
    const deck = { presentation, charts: chartsOf(presentation, this.google.spreadsheets) };
    writeDeck(workbook.file.places.deck, deck);
    this.#decks.set(presentationId, deck);
  }

  /** A spreadsheet made through Google's own calls gets its file. */
  #keepNew(spreadsheet: Spreadsheet): void {
    const fileName = freeName(this.folder, spreadsheet.properties.title ?? "");
    writeFileAtomically(placesOf(this.folder, fileName).visible, newWorkbook(spreadsheet));
    const { file } = KeptFile.open(this.folder, fileName);
    this.#workbooks.set(spreadsheet.spreadsheetId, new OpenWorkbook(spreadsheet.spreadsheetId, file));
  }

  #tell({ spreadsheets, presentations }: Changes): void {
    for (const { before, after } of spreadsheets)
      if (before !== undefined) this.#tellSpreadsheet({ before, after });
    for (const { after } of presentations) {
      const owner = [...this.#workbooks.values()].find(({ deckId }) => deckId === after.presentationId);
      if (owner !== undefined) this.events.tellWorkbook(owner.id, { kind: "deck" });
    }
  }

  #tellSpreadsheet({ before, after }: Changed<Spreadsheet>): void {
    const workbook = this.#workbooks.get(after.spreadsheetId);
    if (workbook === undefined || before === undefined) return;
    if (changesTabList(before, after)) this.#tellWorkbook(workbook);
    this.events.tellWorkbook(workbook.id, { kind: "cells", ...tabChanges(before, after, this.traits) });
    this.#rest(workbook);
  }

  #tellWorkbook(workbook: OpenWorkbook): void {
    this.events.tellWorkbook(workbook.id, { kind: "workbook", workbook: this.view(workbook.id) });
  }

  #rest(workbook: OpenWorkbook): void {
    clearTimeout(this.#rests.get(workbook.id));
    this.#rests.set(
      workbook.id,
      setTimeout(() => this.fold(workbook), REST_MILLISECONDS),
    );
  }
}
