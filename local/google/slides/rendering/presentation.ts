// Pages and presentations as Google's messages.
import type { slides_v1 } from "googleapis/build/src/apis/slides/v1.js";
import type { Layout, Page, Presentation, Slide } from "../model.ts";
import { renderedElement } from "./elements.ts";

/** The presentation as `presentations.get` answers it. */
export function renderedPresentation(presentation: Presentation): slides_v1.Schema$Presentation {
  const { presentationId, pageSize, title, locale, master, notesMaster, layouts, slides } = presentation;
  return {
    presentationId,
    pageSize,
    slides: slides.map((slide) => renderedSlide(presentation, slide)),
    title,
    masters: [
      {
        ...renderedPage(master, true),
        pageType: "MASTER",
        masterProperties: { displayName: master.displayName },
      },
    ],
    layouts: layouts.map((layout) => renderedLayout(presentation, layout)),
    locale,
    revisionId: revisionId(presentation),
    notesMaster: { ...renderedPage(notesMaster, true), pageType: "NOTES_MASTER" },
  };
}

/** One page as `presentations.pages.get` answers it. */
export function renderedLonePage(presentation: Presentation, page: Page): slides_v1.Schema$Page {
  return { ...renderedAnyPage(presentation, page), revisionId: revisionId(presentation) };
}

/** An opaque token that changes with each update. */
export function revisionId(presentation: Presentation): string {
  return `rev-${presentation.presentationId.slice(0, 8)}-${presentation.revision}`;
}

function renderedAnyPage(presentation: Presentation, page: Page): slides_v1.Schema$Page {
  const { slides, layouts, master } = presentation;
  const slide = slides.find((item) => item === page);
  if (slide !== undefined) return renderedSlide(presentation, slide);
  const layout = layouts.find((item) => item === page);
  if (layout !== undefined) return renderedLayout(presentation, layout);
  const owner = slides.find((item) => item.notes === page);
  if (owner !== undefined) return renderedNotes(owner.notes);
  return { ...renderedPage(page, true), pageType: page === master ? "MASTER" : "NOTES_MASTER" };
}

function renderedSlide(presentation: Presentation, slide: Slide): slides_v1.Schema$Page {
  return {
    ...renderedPage(slide, false),
    slideProperties: {
      layoutObjectId: slide.layoutObjectId,
      masterObjectId: presentation.master.objectId,
      notesPage: renderedNotes(slide.notes),
      ...(slide.isSkipped ? { isSkipped: true } : {}),
    },
  };
}

function renderedNotes(notes: Slide["notes"]): slides_v1.Schema$Page {
  return {
    ...renderedPage(notes, false),
    pageType: "NOTES",
    notesProperties: { speakerNotesObjectId: notes.speakerNotesObjectId },
  };
}

function renderedLayout(presentation: Presentation, layout: Layout): slides_v1.Schema$Page {
  return {
    ...renderedPage(layout, true),
    pageType: "LAYOUT",
    layoutProperties: {
      masterObjectId: presentation.master.objectId,
      name: layout.name,
      displayName: layout.displayName,
    },
  };
}

function renderedPage(page: Page, onTheme: boolean): slides_v1.Schema$Page {
  const { objectId, elements, properties } = page;
  return {
    objectId,
    ...(elements.length === 0
      ? {}
      : { pageElements: elements.map((element) => renderedElement(element, onTheme)) }),
    pageProperties: properties,
  };
}
