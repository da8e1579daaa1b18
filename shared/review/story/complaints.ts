// "Bilan des réclamations et suggestions": how many came, how, when, and how they were answered.

import { masculine, type Noun } from "../../french/letters.ts";
import type { Block, Figures, TableRow } from "../composition.ts";
import type { ReviewSlide } from "../review-slide.ts";
import { blockOf, tableOf } from "../usual-compositions.ts";
import { cell, strongCell, tableRow, textCell, textColumn } from "./cells.ts";
import { channelsSlide } from "./complaint-channels.ts";
import { delaysSlide } from "./complaint-delays.ts";
import {
  type ComplaintFacts,
  channelLabel,
  complaintFacts,
  type FollowedComplaint,
} from "./complaint-facts.ts";
import { complaintsPanel } from "./complaint-panel.ts";
import { complaintSlideParts } from "./complaint-slide.ts";
import {
  complaintSteps,
  complaintsTitle,
  delayWords,
  otherLines,
  receivedFigures,
} from "./complaint-words.ts";
import { fullDay } from "./dates.ts";
import { ownFindings } from "./findings.ts";
import { complaintsKey } from "./keys.ts";
import { informationBlocks, statementsSlide, tonedBlocks, tonedLines } from "./placed-findings.ts";
import { slideOf } from "./slide.ts";
import type { Story } from "./story.ts";
import { line } from "./words.ts";

const TOLD_STEP_BY_STEP = 1;
const TOLD_ONE_BY_ONE = 5;

/** The slides of the section; empty when no message of the year is known and staff say nothing. */
export function complaintSlides(story: Story): ReviewSlide[] {
  const facts = complaintFacts(story);
  if (facts.messages === 0) {
    const texts = ownFindings(story.findings, "complaints");
    const slide = statementsSlide(story, complaintsKey, 3, texts);
    return slide === null ? [] : [slide];
  }
  if (facts.complaints.length <= TOLD_STEP_BY_STEP) return [fewSlide(facts, story)];
  if (facts.complaints.length <= TOLD_ONE_BY_ONE) return listedSlides(facts, story);
  return [channelsSlide(facts, story), delaysSlide(facts, story)];
}

function fewSlide(facts: ComplaintFacts, story: Story): ReviewSlide {
  const { figures, texts } = receivedFigures(facts, story);
  const composition: Figures = {
    kind: "figures",
    figures,
    blocks: [
      ...facts.complaints.map((complaint): Block => stepsBlock(complaint, story)),
      ...otherBlocks(facts, story),
      ...tonedBlocks(story, "complaints"),
      ...informationBlocks(texts, story),
    ],
  };
  return slideOf(story, {
    key: complaintsKey,
    title: complaintsTitle(facts, story),
    composition,
    pagesName: "Réclamations",
    ...complaintSlideParts(story),
  });
}

function stepsBlock(complaint: FollowedComplaint, story: Story): Block {
  return blockOf("La réclamation pas à pas", complaintSteps(complaint, story), true);
}

/** Out of scope, opinions of the answers: a block when there are any. */
function otherBlocks(facts: ComplaintFacts, story: Story): Block[] {
  const lines = otherLines(facts, story);
  return lines.length === 0 ? [] : [blockOf(null, lines)];
}

/** From two to five: one row each, and staff's words under them. */
function listedSlides(facts: ComplaintFacts, story: Story): ReviewSlide[] {
  const { figures, texts } = receivedFigures(facts, story);
  const composition = tableOf({
    columns: [textColumn("Reçue"), textColumn("Canal", "rest"), textColumn("Accusé"), textColumn("Réponse")],
    rows: facts.complaints.map((complaint) => complaintRow(complaint, story)),
    panel: complaintsPanel(facts, figures, null, story),
    foot: [
      ...otherLines(facts, story),
      ...tonedLines(story, "complaints"),
      ...texts.map((text) => line(text)),
    ],
    description: `Réclamations ${story.when} : réception, canal, accusé et réponse de chacune.`,
  });
  return [
    slideOf(story, {
      key: complaintsKey,
      title: complaintsTitle(facts, story),
      composition,
      ...complaintSlideParts(story),
    }),
  ];
}

function complaintRow(complaint: FollowedComplaint, { settings }: Story): TableRow {
  const { receivedOn, channel, acknowledgedOn, acknowledgementDelayDays, answerWorkingDays } = complaint;
  const acknowledgedAfter = acknowledgedOn === null ? null : acknowledgedOn - receivedOn;
  return tableRow([
    strongCell(fullDay(receivedOn)),
    textCell(channelLabel(channel)),
    delayCell(acknowledgedAfter, acknowledgementDelayDays, masculine("jour")),
    delayCell(answerWorkingDays, settings.answerDelayWorkingDays, masculine("jour ouvré")),
  ]);
}

/** `en 3 jours`, orange beyond the delay; a dash when nothing was noted. */
function delayCell(taken: number | null, delay: number, unit: Noun) {
  if (taken === null) return cell(line("—", "secondary"));
  const text = delayWords(taken, unit);
  return taken > delay ? cell(line(`${text}, hors délai`, "bad", true)) : textCell(text);
}
