// Calls the page's server.
import type { AlertButton } from "../../apps-script/host.ts";
import type { NewSite } from "../new-site.ts";
import type { DashboardView } from "../protocol/dashboard.ts";
import type { DeckChanges, DeckView } from "../protocol/deck.ts";
import type { PageEvent, Undone } from "../protocol/events.ts";
import type { DiskFault, ListedWorkbook, RecognisedFile, Refusal, YearView } from "../protocol/files.ts";
import type { FoundCells, Replaced } from "../protocol/search.ts";
import type { CellEdit, CellPlace, CountedRows, SortDirection, TabView, Typed } from "../protocol/tab.ts";
import type { CellChoice, VersionsView } from "../protocol/versions.ts";
import type { Standing, WorkbookView } from "../protocol/workbook.ts";
import type { RowSpan } from "../row-spans.ts";

/** This browser tab, among those open on the workbook. */
const CLIENT_ID = crypto.randomUUID();

/** What keeps a change from being done: the disk, or the program that has stopped. */
export type Obstacle = DiskFault | "stopped";

/** What the server refused, in its French words. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  /** Where something else than the change is why: it may be sent again. */
  readonly obstacle: Obstacle | undefined;

  constructor(message: string, obstacle?: Obstacle) {
    super(message);
    this.obstacle = obstacle;
  }
}

/** The tab that a change is made in, and the rows' order that it shows. */
type ShownTab = Pick<TabView, "sheetId" | "rowVersion">;

/** What is sought in cells. */
export interface Search {
  text: string;
  isWhole: boolean;
}

const REMEDY = "Vérifiez que le programme tourne, puis rechargez la page.";
const UNREACHABLE = `Revue Qualité ne répond plus. ${REMEDY}`;
const UNSURE = `Revue Qualité ne répond plus : la modification n’est peut-être pas enregistrée. ${REMEDY}`;

async function call<Answer>(path: string, init: RequestInit = {}): Promise<Answer> {
  // An answer cut in its middle is none.
  const unanswered = (): never => {
    throw new RefusedError(init.method === undefined ? UNREACHABLE : UNSURE, "stopped");
  };
  const response = await fetch(`/api/${path}`, init).catch(unanswered);
  const answer = response.json().catch(unanswered);
  if (response.ok) return answer;
  const refusal: Refusal = await answer;
  throw new RefusedError(refusal.message, refusal.diskFault);
}

function post<Answer>(path: string, body: object): Promise<Answer> {
  return call(path, { method: "POST", body: JSON.stringify(body) });
}

/** Every call of the page; each throws a RefusedError. */
export const api = {
  list: () => call<ListedWorkbook[]>("workbooks"),
  create: (site: NewSite) => post<WorkbookView>("workbooks", site),
  open: (fileName: string) => post<WorkbookView>("open", { fileName }),
  year: (fileName: string) => post<YearView>("year", { fileName }),
  recognise: (file: File) =>
    call<RecognisedFile>(`recognise?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file }),
  upload: (file: File) =>
    call<WorkbookView>(`upload?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file }),
  rename: (fileName: string, title: string) =>
    post<{ fileName: string }>("files/rename", { fileName, title }),
  copyFile: (fileName: string) => post<{ fileName: string }>("files/copy", { fileName }),
  renew: (fileName: string) => post<{ trashPlace: string }>("files/renew", { fileName }),
  discard: (fileName: string) => post<{ message: string }>("files/discard", { fileName }),
  workbook: (id: string) => call<WorkbookView>(`workbooks/${encodeURIComponent(id)}`),
  dashboard: (id: string) => call<DashboardView>(`workbooks/${encodeURIComponent(id)}/dashboard`),
  standing: (id: string) => call<Standing>(`workbooks/${encodeURIComponent(id)}/standing`),
  countedRows: (id: string, code: string, period: number) =>
    call<CountedRows | null>(
      `workbooks/${encodeURIComponent(id)}/counted-rows?code=${encodeURIComponent(code)}&period=${period}`,
    ),
  faults: (id: string) => call<CellPlace[]>(`workbooks/${encodeURIComponent(id)}/faults`),
  tab: (id: string, sheetId: number) => call<TabView>(`workbooks/${encodeURIComponent(id)}/tabs/${sheetId}`),
  edit: (id: string, { sheetId, rowVersion }: ShownTab, edits: readonly CellEdit[]) =>
    post<Typed>(`workbooks/${encodeURIComponent(id)}/tabs/${sheetId}/cells`, {
      clientId: CLIENT_ID,
      rowVersion,
      edits,
    }),
  changeRows: (
    id: string,
    { sheetId, rowVersion }: ShownTab,
    action: "insert" | "delete",
    spans: readonly RowSpan[],
  ) =>
    post<object>(`workbooks/${encodeURIComponent(id)}/tabs/${sheetId}/${action}-rows`, {
      clientId: CLIENT_ID,
      rowVersion,
      spans,
    }),
  sort: (id: string, sheetId: number, column: number, direction: SortDirection) =>
    post<{ count: number }>(`workbooks/${encodeURIComponent(id)}/tabs/${sheetId}/sort`, {
      clientId: CLIENT_ID,
      column,
      direction,
    }),
  renameTab: (id: string, sheetId: number, from: string, to: string) =>
    post<object>(`workbooks/${encodeURIComponent(id)}/tabs/${sheetId}/rename`, {
      clientId: CLIENT_ID,
      from,
      to,
    }),
  find: (id: string, search: Search & { isToReplace: boolean }, signal: AbortSignal) =>
    call<FoundCells>(`workbooks/${encodeURIComponent(id)}/find`, {
      method: "POST",
      body: JSON.stringify(search),
      signal,
    }),
  replace: (
    id: string,
    search: Search & { by: string },
    place: { sheetId: number | null; cell: readonly [number, number] | null },
  ) =>
    post<Replaced>(`workbooks/${encodeURIComponent(id)}/replace`, {
      clientId: CLIENT_ID,
      ...search,
      ...place,
    }),
  undo: (id: string, direction: "undo" | "redo") =>
    post<Undone>(`workbooks/${encodeURIComponent(id)}/${direction}`, { clientId: CLIENT_ID }),
  run: (id: string, functionName: string) =>
    post<WorkbookView>(`workbooks/${encodeURIComponent(id)}/actions`, { clientId: CLIENT_ID, functionName }),
  callFunction: (id: string, functionName: string, values: readonly unknown[]) =>
    post<{ value: unknown }>(`workbooks/${encodeURIComponent(id)}/functions`, {
      clientId: CLIENT_ID,
      functionName,
      values,
    }),
  dialogPath: (id: string, dialogId: string) =>
    `/api/workbooks/${encodeURIComponent(id)}/dialogs/${dialogId}`,
  panelPath: (id: string, dialogId: string) => `/api/workbooks/${encodeURIComponent(id)}/panels/${dialogId}`,
  answer: (questionId: string, button: AlertButton) => post<object>(`questions/${questionId}`, { button }),
  settle: (id: string, choice: "disk" | "page") =>
    post<{ copyName: string }>(`workbooks/${encodeURIComponent(id)}/settle`, { choice }),
  versions: (id: string) => call<VersionsView>(`workbooks/${encodeURIComponent(id)}/versions`),
  unite: (id: string, choices: readonly CellChoice[]) =>
    post<{ copyName: string }>(`workbooks/${encodeURIComponent(id)}/unite`, { choices }),
  deckChanges: (id: string) => call<DeckChanges | null>(`workbooks/${encodeURIComponent(id)}/deck-changes`),
  deck: (id: string) => call<DeckView>(`workbooks/${encodeURIComponent(id)}/deck`),
  filePath: (id: string) => `/api/workbooks/${encodeURIComponent(id)}/file`,
  /** A document that the add-on made, as a .docx file. */
  documentPath: (id: string, documentId: string) =>
    `/api/workbooks/${encodeURIComponent(id)}/documents/${encodeURIComponent(documentId)}`,
  deckPath: (id: string) => `/api/workbooks/${encodeURIComponent(id)}/deck-file`,
};

/** What is told of the stream of a workbook's events. */
interface StreamEvents {
  event(event: PageEvent): void;
  /** The stream was cut: the program ended. */
  lost(): void;
  /** It is back, or something answers where it was. */
  back(): void;
}

/** A workbook that is listened to. */
interface Listening {
  /** Resolves once its events come, or can't. */
  heard: Promise<void>;
  stop(): void;
}

/** Listens to a workbook. */
export function listenTo(id: string, told: StreamEvents): Listening {
  const { promise: heard, resolve: tellHeard } = Promise.withResolvers<void>();
  let wasOpen = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = (): EventSource => {
    const opened = new EventSource(`/api/workbooks/${encodeURIComponent(id)}/events?client=${CLIENT_ID}`);
    opened.onopen = () => {
      if (wasOpen) told.back();
      wasOpen = true;
      tellHeard();
    };
    opened.onmessage = ({ data }) => told.event(JSON.parse(data));
    opened.onerror = () => {
      tellHeard();
      told.lost();
      // A browser asks again by itself, but not where something answered that is no stream: it may be the program, whose
      // workbook is gone.
      if (opened.readyState !== EventSource.CLOSED) return;
      again = setTimeout(() => {
        stream = open();
        told.back();
      }, REOPEN_MILLISECONDS);
    };
    return opened;
  };
  let stream = open();
  return {
    heard,
    stop() {
      clearTimeout(again);
      stream.close();
    },
  };
}

/** As long as browsers wait. */
const REOPEN_MILLISECONDS = 3_000;
