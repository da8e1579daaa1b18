// The addresses about whole files: the folder's list, what begins a workbook, what names, copies or puts one away.
import { Hono } from "hono";
import { openWorkbook } from "../../xlsx/open-workbook.ts";
import { checkedName, freeName, listWorkbooks } from "../folder/file-places.ts";
import { type NewSite, newSiteFaults } from "../new-site.ts";
import { PageError } from "../page-error.ts";
import type { ListedWorkbook } from "../protocol/files.ts";
import type { WorkbookView } from "../protocol/workbook.ts";
import type { Desk } from "../workbooks/desk.ts";
import { preparedWorkbook } from "../workbooks/new-file.ts";
import { recognisedFile } from "../workbooks/recognised-file.ts";
import { copyWorkbook, discardWorkbook, renameWorkbook, renewExample } from "../workbooks/workbook-files.ts";
import { yearView } from "../workbooks/year-view.ts";
import { jsonAnswer } from "./answers.ts";
import type { PageTypes } from "./page-context.ts";
import { FileName, NewName, Site } from "./request-bodies.ts";
import { readFileBytes, readJson } from "./requests.ts";

/** Those about whole files. */
export const FILE_ROUTES = new Hono<PageTypes>();

FILE_ROUTES.get("/api/workbooks", ({ var: { desk } }) => jsonAnswer(listed(desk)));

FILE_ROUTES.post("/api/workbooks", async ({ env, var: { desk } }) =>
  jsonAnswer(await createWorkbook(desk, await readJson(env.incoming, Site))),
);

FILE_ROUTES.post("/api/upload", async ({ env, req, var: { desk } }) =>
  jsonAnswer(await upload(desk, req.query("name") ?? "", await readFileBytes(env.incoming))),
);

FILE_ROUTES.post("/api/recognise", async ({ env, req }) => {
  const bytes = await readFileBytes(env.incoming);
  return jsonAnswer(recognisedFile(openWorkbook(bytes, req.query("name") ?? "").spreadsheet));
});

FILE_ROUTES.post("/api/files/rename", async ({ env, var: { desk } }) => {
  const { fileName, title } = await readJson(env.incoming, NewName);
  return jsonAnswer({ fileName: await renameWorkbook(desk, checkedName(desk.folder, fileName), title) });
});

onFile("/api/open", async (desk, fileName) => desk.view((await desk.open(fileName)).id));
onFile("/api/year", yearView);
onFile("/api/files/copy", async (desk, fileName) => ({ fileName: await copyWorkbook(desk, fileName) }));
onFile("/api/files/renew", async (desk, fileName) => ({ trashPlace: await renewExample(desk, fileName) }));
onFile("/api/files/discard", async (desk, fileName) => ({ message: await discardWorkbook(desk, fileName) }));

/** A request about a file of the folder. */
function onFile(path: string, answerOf: (desk: Desk, fileName: string) => Promise<object>): void {
  FILE_ROUTES.post(path, async ({ env, var: { desk } }) => {
    const { fileName } = await readJson(env.incoming, FileName);
    return jsonAnswer(await answerOf(desk, checkedName(desk.folder, fileName)));
  });
}

function listed(desk: Desk): ListedWorkbook[] {
  return listWorkbooks(desk.folder).map((workbook) => {
    const id = desk.opened(workbook.fileName)?.id;
    return { ...workbook, takesForm: id !== undefined && id === desk.formWorkbookId };
  });
}

/** Makes a workbook prepared for a site. @throws PageError that says what is wrong with the fields. */
async function createWorkbook(desk: Desk, site: NewSite): Promise<WorkbookView> {
  const faults = Object.values(newSiteFaults(site));
  if (faults.length > 0) throw new PageError(faults.join(" "));
  const [service, year] = [site.service.trim(), Number(site.year)];
  const bytes = await preparedWorkbook({ settings: { department: service, year }, rows: {} });
  const { id } = await desk.add(`${service} – ${year}`, bytes);
  return desk.view(id);
}

/** Keeps a workbook that is sent, beside the others; its bytes are read first, and a broken one is refused. */
async function upload(desk: Desk, name: string, bytes: Uint8Array): Promise<WorkbookView> {
  openWorkbook(bytes, name);
  const { id } = await desk.add(freeName(desk.folder, name), bytes);
  return desk.view(id);
}
