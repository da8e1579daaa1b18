// "Bilan des réclamations": delays, motives, suggestions, opinions, and staff's words, when there are more than five.

import { digitsOf, feminine, inDigits } from "../../french/letters.ts";
import { formatNumber } from "../../french/numbers.ts";
import type { Figure, Figures, Line } from "../composition.ts";
import type { ReviewSlide, SlideTitle } from "../review-slide.ts";
import { blockOf } from "../usual-compositions.ts";
import {
  acknowledgedInTime,
  answeredInTime,
  byMotive,
  type ComplaintFacts,
  median,
} from "./complaint-facts.ts";
import { complaintSlideParts } from "./complaint-slide.ts";
import { otherLines, receivedFigures } from "./complaint-words.ts";
import { fullDay } from "./dates.ts";
import { informationBlocks, tonedBlocks } from "./placed-findings.ts";
import { previousWords, rateCaptions } from "./rate-text.ts";
import { isLargeDecline } from "./rates.ts";
import { slideOf } from "./slide.ts";
import { rateOfCode, type Story } from "./story.ts";
import { line, lowered, NO_BREAK_SPACE, title } from "./words.ts";

export function delaysSlide(facts: ComplaintFacts, story: Story): ReviewSlide {
  const motives = motiveLines(facts);
  const { texts } = receivedFigures(facts, story);
  const others = [...suggestionLines(facts, story), ...otherLines(facts, story)];
  const composition: Figures = {
    kind: "figures",
    figures: delayFigures(facts, story),
    blocks: [
      ...(motives.length === 0 ? [] : [blockOf("Motifs", motives, true)]),
      ...(others.length === 0 ? [] : [blockOf("Suggestions et autres messages", others, true)]),
      ...tonedBlocks(story, "complaints"),
      ...informationBlocks(texts, story),
    ],
  };
  return slideOf(story, {
    key: "complaint-delays",
    title: delaysTitle(facts, story),
    pagesName: "Délais et motifs",
    composition,
    ...complaintSlideParts(story),
  });
}

/** The share answered in time, then the oldest that waits, else the first motive. */
function delaysTitle(facts: ComplaintFacts, story: Story): SlideTitle {
  const { complaints } = facts;
  const { inTime, judged } = answeredInTime(complaints, story);
  const oldest = complaints.find(({ isWaiting }) => isWaiting);
  const { motives, without } = byMotive(complaints);
  const [first] = motives;
  const hasMotives = without * 2 <= complaints.length;
  const optional =
    oldest !== undefined
      ? `${NO_BREAK_SPACE}; la plus ancienne sans réponse${NO_BREAK_SPACE}: ${fullDay(oldest.receivedOn)}`
      : first !== undefined && hasMotives
        ? `${NO_BREAK_SPACE}; premier motif${NO_BREAK_SPACE}: ${lowered(first.motive)}`
        : "";
  const share = `${formatNumber((100 * inTime) / judged)}${NO_BREAK_SPACE}%`;
  if (judged === 0)
    return title(`Aucune réclamation dont le délai de réponse est échu ${story.when}`, optional);
  return title(`${share} des réclamations répondues dans le délai`, optional);
}

/** The figures of delays: acknowledged and answered in time, the middle of the working days to answer, waiting. */
function delayFigures(facts: ComplaintFacts, story: Story): Figure[] {
  const { complaints } = facts;
  const acknowledged = acknowledgedInTime(complaints, story);
  const answered = answeredInTime(complaints, story);
  const middle = median(complaints.flatMap(({ answerWorkingDays }) => answerWorkingDays ?? []));
  const waiting = complaints.filter(({ isWaiting }) => isWaiting);
  const [oldest] = waiting;
  return [
    ...shareFigure(acknowledged, "accusées dans le délai", "REC2", story),
    ...shareFigure(answered, "répondues dans le délai", "REC3", story),
    ...(middle === null
      ? []
      : [
          {
            value: formatNumber(middle),
            unit: `${NO_BREAK_SPACE}${middle >= 2 ? "jours" : "jour"}`,
            label: middle >= 2 ? "ouvrés pour répondre" : "ouvré pour répondre",
            captions: [
              line(
                `délai médian${NO_BREAK_SPACE}; délai fixé${NO_BREAK_SPACE}: ${inDigits(story.settings.answerDelayWorkingDays)}`,
                "secondary",
              ),
            ],
            tone: "blue" as const,
          },
        ]),
    {
      value: inDigits(waiting.length),
      unit: "",
      label: "sans réponse",
      captions:
        oldest === undefined
          ? []
          : [
              line(
                `${waiting.length > 1 ? "la plus ancienne" : "reçue"} ${waiting.length > 1 ? "du" : "le"} ${fullDay(oldest.receivedOn)}`,
                "secondary",
              ),
            ],
      tone: waiting.length > 0 ? "bad" : "blue",
    },
  ];
}

function shareFigure(
  { inTime, judged }: { inTime: number; judged: number },
  label: string,
  code: string,
  story: Story,
): Figure[] {
  if (judged === 0) return [];
  return [
    {
      value: inDigits(inTime),
      unit: `${NO_BREAK_SPACE}sur${NO_BREAK_SPACE}${inDigits(judged)}`,
      label,
      captions: rateCaptions(rateOfCode(story, code), story),
      tone: "blue",
    },
  ];
}

/** Motives, most first, then those without; the whole list when over half have one. */
function motiveLines(facts: ComplaintFacts): Line[] {
  const { motives, without } = byMotive(facts.complaints);
  if (without * 2 > facts.complaints.length) return [];
  return [
    ...motives.map(({ motive, count }) => line(`${motive}${NO_BREAK_SPACE}: ${inDigits(count)}`)),
    ...(without === 0 ? [] : [line(`Sans motif noté${NO_BREAK_SPACE}: ${inDigits(without)}`, "secondary")]),
  ];
}

/** `8 suggestions, dont 5 avec une suite`. */
function suggestionLines({ suggestions }: ComplaintFacts, story: Story): Line[] {
  if (suggestions.length === 0) return [];
  const followedUp = suggestions.filter(({ outcome }) => outcome !== null).length;
  const told = digitsOf(suggestions.length, feminine("suggestion"));
  const fate =
    followedUp < suggestions.length ? `dont ${inDigits(followedUp)} ` : followedUp > 1 ? "toutes " : "";
  const words = followedUp === 0 ? told : `${told}, ${fate}avec une suite`;
  const rate = rateOfCode(story, "REC4");
  return [
    line(rate !== undefined && isLargeDecline(rate) ? `${words} (${previousWords(rate, story)})` : words),
  ];
}
