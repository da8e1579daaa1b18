// The cover and the agenda.
import type { AgendaPage, CoverPage } from "../layout/deck-page.ts";
import { type Box, CONTENT_WIDTH, MARGIN, PAGE, TEXT_INSET, textWidth } from "../layout/page-grid.ts";
import { BLUE_FRANCE, INK, PALE_BLUE, RED_MARIANNE, WHITE } from "../palette.ts";
import { LINE_HEIGHT_EM, wrapText } from "../text/measure.ts";
import { addFrame, createSlide, type Footer, fillPlaceholder } from "./page-frame.ts";
import { addRectangle, addTextBox, alignText, fillText, type SlideWriter } from "./slide-writer.ts";

const COVER_PANEL: Box = { left: 0, top: 0, width: PAGE.width, height: 250 };
const COVER_ACCENT: Box = { left: MARGIN, top: 250, width: 120, height: 6 };
const COVER_TITLE: Box = { left: MARGIN - TEXT_INSET, top: 50, width: CONTENT_WIDTH, height: 80 };
const COVER_DEPARTMENT: Box = { left: MARGIN - TEXT_INSET, top: 130, width: CONTENT_WIDTH, height: 105 };
const COVER_DETAILS: Box = { left: MARGIN - TEXT_INSET, top: 275, width: CONTENT_WIDTH, height: 60 };
const COVER_TITLE_SIZE = 40;
const DEPARTMENT_SIZES = [26, 22, 18, 14] as const;
const DETAILS_SIZE = 16;

const AGENDA_TOP = 84;
const AGENDA_ROW_HEIGHT = 70;
const AGENDA_ROWS = 4;
const AGENDA_COLUMN_GAP = 20;
const AGENDA_NUMBER_WIDTH = 44;
const AGENDA_ENTRY_SIZE = 16;
const AGENDA_NUMBER_SIZE = 20;

/** The cover: white words on the State's blue. */
export function addCover(writer: SlideWriter, page: CoverPage): void {
  const titleId = writer.newId();
  const departmentId = writer.newId();
  createSlide(writer, "TITLE", [
    { type: "CENTERED_TITLE", objectId: titleId },
    { type: "SUBTITLE", objectId: departmentId },
  ]);
  const panelId = addRectangle(writer, COVER_PANEL, BLUE_FRANCE);
  writer.requests.push({
    updatePageElementsZOrder: { pageElementObjectIds: [panelId], operation: "SEND_TO_BACK" },
  });
  addRectangle(writer, COVER_ACCENT, RED_MARIANNE);
  fillPlaceholder(writer, titleId, COVER_TITLE, page.title, {
    sizePoints: COVER_TITLE_SIZE,
    color: WHITE,
    isBold: true,
    anchor: "BOTTOM",
  });
  fillPlaceholder(writer, departmentId, COVER_DEPARTMENT, page.department, {
    sizePoints: departmentSize(page.department),
    color: WHITE,
    anchor: "TOP",
  });
  fillText(writer, addTextBox(writer, COVER_DETAILS, "TOP"), page.details, {
    sizePoints: DETAILS_SIZE,
    color: INK,
  });
}

function departmentSize(department: string): number {
  const room = COVER_DEPARTMENT.height - 2 * TEXT_INSET;
  const fits = (sizePoints: number) =>
    wrapText(department, textWidth(COVER_DEPARTMENT), { sizePoints, isBold: false }).length *
      sizePoints *
      LINE_HEIGHT_EM <=
    room;
  return DEPARTMENT_SIZES.find(fits) ?? DEPARTMENT_SIZES[DEPARTMENT_SIZES.length - 1] ?? DETAILS_SIZE;
}

/** The agenda: numbered sections in two columns. */
export function addAgenda(writer: SlideWriter, page: AgendaPage, footer: Footer): void {
  addFrame(writer, "", { text: page.title, sizePoints: 22 }, footer);
  page.entries.forEach((entry, index) => {
    addEntry(writer, `${index + 1}`, entry, entryBox(index));
  });
}

function entryBox(index: number): Box {
  const column = Math.floor(index / AGENDA_ROWS);
  const width = (CONTENT_WIDTH - AGENDA_COLUMN_GAP) / 2;
  return {
    left: MARGIN + column * (width + AGENDA_COLUMN_GAP),
    top: AGENDA_TOP + (index % AGENDA_ROWS) * AGENDA_ROW_HEIGHT,
    width,
    height: AGENDA_ROW_HEIGHT - 10,
  };
}

function addEntry(writer: SlideWriter, number: string, entry: string, box: Box): void {
  const numberId = addRectangle(writer, { ...box, width: AGENDA_NUMBER_WIDTH }, BLUE_FRANCE);
  fillText(writer, numberId, number, { sizePoints: AGENDA_NUMBER_SIZE, color: WHITE, isBold: true });
  writer.requests.push(alignText(numberId, "CENTER"));
  const entryId = addRectangle(
    writer,
    { ...box, left: box.left + AGENDA_NUMBER_WIDTH, width: box.width - AGENDA_NUMBER_WIDTH },
    PALE_BLUE,
  );
  fillText(writer, entryId, entry, { sizePoints: AGENDA_ENTRY_SIZE, color: INK });
  writer.requests.push(alignText(entryId, "START"));
}
