// The desk: the workbooks that are open, every change of theirs kept on the disk before it is answered.

import * as z from "zod/mini";
import { alertsTab } from "../../../shared/workbook/tabs/results.ts";
import { STAFF_TABS } from "../../../shared/workbook/tabs.ts";
import type { KeptDocument } from "../../google/docs/document-store.ts";
import { GoogleError } from "../../google/google-error.ts";
import type { ServicesByAccount } from "../../google/http/served-google.ts";
import type { GoogleCall } from "../../google/service.ts";
import type { Spreadsheet } from "../../google/sheets/model.ts";
import { createStandIn, OWNER, type StandIn } from "../../google/stand-in.ts";
import { inItsZone } from "../../workbook-place.ts";
import { newWorkbook } from "../../xlsx/new-workbook.ts";
import { WorkbookFileError } from "../../xlsx/workbook-file-error.ts";
import { writeFileAtomically } from "../../xlsx/write-file.ts";
import { freeName, placesOf } from "../folder/file-places.ts";
import { KeptFile } from "../folder/kept-file.ts";
import { notFound } from "../page-error.ts";
import type { Staleness, WorkbookView } from "../protocol/workbook.ts";
import { buildMenu, runForPage } from "./actions.ts";
import { TraitNumbers } from "./cell-traits.ts";
import { sheetOf } from "./contract-cells.ts";
import type { KeptDeck } from "./deck-file.ts";
import { DeckShelf } from "./deck-shelf.ts";
import { Dialogs } from "./dialogs.ts";
import { DocumentShelf } from "./document-shelf.ts";
import { EditTrigger } from "./edit-trigger.ts";
import { OpenWorkbook } from "./open-workbook.ts";
import { PageEvents } from "./page-events.ts";
import { Questions } from "./questions.ts";
import { Saving } from "./saving.ts";
import { changesTabList, tabChanges } from "./tab-changes.ts";
import { yearOf } from "./tab-columns.ts";
import { type Changed, type Changes, watched } from "./versions.ts";

const Writes = z.object({
  requests: z.array(
    z.object({
      updateCells: z.optional(
        z.object({
          range: z.optional(z.object({ sheetId: z.number(), startRowIndex: z.optional(z.number()) })),
        }),
      ),
    }),
  ),
});

/** All open workbooks over one stand-in. */
export class Desk {
  readonly folder: string;
  readonly google: StandIn = createStandIn();
  readonly events = new PageEvents();
  readonly questions = new Questions(this.events);
  readonly dialogs = new Dialogs();
  readonly traits = new TraitNumbers();
  readonly edits = new EditTrigger((id) => runForPage(this, id, "onEdit", "", []));
  /** The workbook that the public form writes in. */
  formWorkbookId: string | null = null;
  /** Told of a workbook's new name, once its file bears it. */
  onRename: (workbook: OpenWorkbook) => void = () => undefined;
  readonly #workbooks = new Map<string, OpenWorkbook>();
  readonly #decks = new DeckShelf(this.google);
  readonly #documents = new DocumentShelf(this.google);
  readonly #saving = new Saving(({ id }) => this.tellWorkbook(id));

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
    return this.#decks.of(this.workbook(id));
  }

  /** The presentations of a workbook: the add-on opens no others. */
  deckIds(workbook: OpenWorkbook): string[] {
    return this.#decks.idsOf(workbook);
  }

  document(id: string, documentId: string): KeptDocument {
    return this.#documents.of(this.workbook(id).file.places, documentId);
  }

  /** Forgets the workbook's documents that `isGone` tells. Gives their titles. @throws WorkbookFileError */
  forgetDocuments({ file }: OpenWorkbook, isGone: (document: KeptDocument) => boolean): string[] {
    return this.#documents.forget(file.places, isGone);
  }

  /** The open workbook of a file, if it is open. */
  opened(fileName: string): OpenWorkbook | undefined {
    return [...this.#workbooks.values()].find(({ file }) => file.places.fileName === fileName);
  }

  /** Opens a file of the folder, or gives the workbook already open. @throws WorkbookFileError */
  async open(fileName: string): Promise<OpenWorkbook> {
    const known = this.opened(fileName);
    if (known !== undefined) return known;
    const { file, spreadsheet } = KeptFile.open(this.folder, fileName);
    const workbook = this.#adopt(file, spreadsheet);
    await buildMenu(this, workbook);
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

  /** A call of the add-on: the presentation that it creates becomes the workbook's deck, its documents are kept. */
  calledByAddOn(workbook: OpenWorkbook, call: GoogleCall): unknown {
    const spreadsheet = this.spreadsheet(workbook.id);
    const answer = this.services.call(call);
    // As in Google, what a script writes runs no `onEdit`: the add-on renews its mark itself.
    if (call.method === "spreadsheets.batchUpdate") this.edits.forget(workbook.id);
    if (writesAlerts(call, this.spreadsheet(workbook.id))) workbook.freshness.markAlerts(spreadsheet);
    const { presentationId } = call.params ?? {};
    if (call.method === "presentations.batchUpdate")
      workbook.freshness.markDeckAsAlerts(String(presentationId));
    if (call.method === "presentations.create") {
      const id: unknown = Reflect.get(Object(answer), "presentationId");
      if (typeof id === "string") {
        workbook.freshness.markDeck(id, spreadsheet);
        this.#decks.keep(workbook, this.google.presentations.get(id));
      }
    }
    if (call.service === "drive" && call.method === "files.create") {
      const id: unknown = Reflect.get(Object(answer), "id");
      if (typeof id === "string") this.#documents.keep(workbook.file.places, id);
    }
    return answer;
  }

  /** Reads a workbook's dates in the time of its zone, which somebody may have changed since. */
  putInItsZone(id: string): void {
    const spreadsheet = this.spreadsheet(id);
    const placed = inItsZone(spreadsheet);
    if (placed !== spreadsheet) this.write(() => this.google.spreadsheets.put(placed));
  }

  /** Puts what is kept into the .xlsx now. */
  fold(workbook: OpenWorkbook): Promise<void> {
    return this.#saving.fold(workbook);
  }

  /** Takes what the file tells of a workbook, as a later start would. @throws WorkbookFileError */
  reload(workbook: OpenWorkbook): void {
    const before = this.spreadsheet(workbook.id);
    const read = workbook.file.read();
    const after = { ...read, spreadsheetId: workbook.id };
    // Or the next start would not know it again.
    if (read.spreadsheetId !== workbook.id) workbook.file.keep(read, after);
    this.google.spreadsheets.put(after);
    this.tellSpreadsheet({ before, after });
  }

  /** Begins a workbook again from its file, which is another: its deck is gone. @throws WorkbookFileError */
  beginAgain(workbook: OpenWorkbook): void {
    this.#decks.forget(workbook);
    workbook.beginAgain();
    this.reload(workbook);
    this.tellWorkbook(workbook.id);
    this.events.tellWorkbook(workbook.id, { kind: "deck" });
  }

  /** Forgets a workbook whose file is gone; its pages are told why. */
  drop(workbook: OpenWorkbook, message: string): void {
    this.#saving.forget(workbook);
    this.edits.forget(workbook.id);
    this.#decks.forget(workbook);
    this.#workbooks.delete(workbook.id);
    this.google.spreadsheets.delete(workbook.id);
    this.events.tellWorkbook(workbook.id, { kind: "gone", message });
  }

  /** Looks for files that other programs changed. */
  lookAtFiles(): void {
    for (const workbook of this.#workbooks.values()) this.#saving.lookAt(workbook);
  }

  /** Puts everything into the files and closes them. */
  async close(): Promise<void> {
    this.edits.stop();
    for (const workbook of this.#workbooks.values()) await this.#saving.end(workbook);
  }

  /** Shows the open tabs a new version of a workbook. */
  tellSpreadsheet({ before, after }: Changed<Spreadsheet>): void {
    const workbook = this.#workbooks.get(after.spreadsheetId);
    if (workbook === undefined || before === undefined) return;
    this.edits.changed(workbook.id);
    if (sheetOf(before, STAFF_TABS.settings) !== sheetOf(after, STAFF_TABS.settings))
      this.#turnDeck(workbook, after);
    if (changesTabList(before, after)) this.tellWorkbook(workbook.id);
    this.events.tellWorkbook(workbook.id, { kind: "cells", ...tabChanges(before, after, this.traits) });
    if (
      isOtherStaleness(
        workbook.freshness.of(before, workbook.deckId),
        workbook.freshness.of(after, workbook.deckId),
      )
    )
      this.tellWorkbook(workbook.id);
    this.#saving.rest(workbook);
  }

  /** Shows the open tabs what is known of a workbook and its file. */
  tellWorkbook(id: string): void {
    this.events.tellWorkbook(id, { kind: "workbook", workbook: this.view(id) });
  }

  #adopt(file: KeptFile, opened: Spreadsheet): OpenWorkbook {
    // A file copied by hand bears the id of the other: it gets its own.
    const isTaken = this.google.spreadsheets.get(opened.spreadsheetId) !== undefined;
    const id = isTaken ? this.google.spreadsheets.environment.newSpreadsheetId() : opened.spreadsheetId;
    const spreadsheet = inItsZone(isTaken ? { ...opened, spreadsheetId: id } : opened);
    if (isTaken) file.keep(opened, spreadsheet);
    const workbook = new OpenWorkbook(id, file);
    this.google.spreadsheets.put(spreadsheet);
    this.#workbooks.set(id, workbook);
    this.#decks.restore(workbook);
    this.#turnDeck(workbook, spreadsheet);
    this.#saving.rest(workbook);
    return workbook;
  }

  #keep({ spreadsheets, presentations }: Changes): void {
    for (const { before, after } of spreadsheets) {
      if (before === undefined) this.#keepNew(after);
      else this.#workbooks.get(after.spreadsheetId)?.file.keep(before, after);
    }
    for (const { after } of presentations) {
      const owner = this.#decks.ownerOf(after);
      if (owner !== undefined) this.#decks.keep(owner, after);
    }
  }

  /** A spreadsheet made through Google's own calls gets its file. */
  #keepNew(spreadsheet: Spreadsheet): void {
    const fileName = freeName(this.folder, spreadsheet.properties.title ?? "");
    writeFileAtomically(placesOf(this.folder, fileName).visible, newWorkbook(spreadsheet));
    const { file } = KeptFile.open(this.folder, fileName);
    this.#workbooks.set(spreadsheet.spreadsheetId, new OpenWorkbook(spreadsheet.spreadsheetId, file));
  }

  #tell({ spreadsheets, presentations }: Changes): void {
    for (const changed of spreadsheets) this.tellSpreadsheet(changed);
    for (const { after } of presentations) {
      const owner = this.#decks.ownerOf(after);
      if (owner !== undefined) this.events.tellWorkbook(owner.id, { kind: "deck" });
    }
  }

  /** The deck in sight is that of the year that the workbook is in. */
  #turnDeck(workbook: OpenWorkbook, spreadsheet: Spreadsheet): void {
    const year = yearOf(spreadsheet);
    const { deckId } = workbook;
    if (year !== null) this.#decks.turnTo(workbook, year);
    if (deckId !== workbook.deckId) this.events.tellWorkbook(workbook.id, { kind: "deck" });
  }
}

/** Whether a call of the add-on writes results, the alerts among them, as `shared/sheets/result-tabs.ts` asks. */
function writesAlerts({ method, body }: GoogleCall, { sheets }: Spreadsheet): boolean {
  const alerts = sheets.find(({ properties }) => properties.title === alertsTab.title);
  if (method !== "spreadsheets.batchUpdate" || alerts === undefined) return false;
  const { success, data } = Writes.safeParse(body);
  return (
    success &&
    data.requests.some(({ updateCells }) => {
      const { sheetId, startRowIndex } = updateCells?.range ?? {};
      return sheetId === alerts.properties.sheetId && startRowIndex === 1;
    })
  );
}

function isOtherStaleness(one: Staleness, other: Staleness): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
