// The cover: service, year, the label while it is valid, the day the data were closed, the meeting.
import type { Cover } from "../composition.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { fullDay } from "./dates.ts";
import { labelOf } from "./label-state.ts";
import { COVER_SOURCES } from "./note-sources.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { shown, title } from "./words.ts";

export function coverSlide(story: Story): ReviewSlide {
  const { settings, year, closedOn } = story;
  const label = labelOf(settings);
  const columns: { caption: string; value: string; detail: string | null }[] = [];
  if (label.state === "valid") {
    columns.push({
      caption: `Label ${shown(settings.labelName)}`,
      value: `obtenu le ${fullDay(label.obtainedOn)}`,
      detail: null,
    });
  }
  columns.push({ caption: "Données arrêtées", value: `au ${fullDay(closedOn)}`, detail: null });
  if (settings.reviewMeetingOn !== null) {
    const place = shown(settings.reviewMeetingPlace);
    columns.push({
      caption: "Réunion de revue",
      value: `le ${fullDay(settings.reviewMeetingOn)}`,
      detail: place === "" ? null : place,
    });
  }
  const composition: Cover = { kind: "cover", service: shown(settings.department), year, columns };
  return slideOf(story, {
    key: "cover",
    place: "Revue qualité",
    title: title(`Revue qualité ${year}`),
    composition,
    overflow: "never",
    notes: [
      `${shown(settings.department)}, revue qualité ${year}, données arrêtées au ${fullDay(closedOn)}.`,
    ],
    sources: COVER_SOURCES,
  });
}
