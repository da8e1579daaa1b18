// What staff may want to do, without anything being wrong: messages to sort, readings to enter, years to close.

import type { LeftAside } from "../parsing/left-aside.ts";
import type { Alert } from "../records/alert.ts";
import type { Rate } from "../records/rate.ts";
import type { Settings } from "../records/records.ts";
import type { Tab } from "../workbook/column.ts";
import { STAFF_TABS } from "../workbook/tabs.ts";
import * as say from "./information-words.ts";

/** One alert for the messages to sort, one an indicator that lacks readings, one a year not closed. */
export function informationAlerts(
  rates: readonly Rate[],
  { doubtful, unclosedYears }: LeftAside,
  settings: Settings,
): Alert[] {
  const received = doubtful.filter(({ receivedOn }) => (receivedOn ?? 0) <= settings.closedOn);
  return [
    ...(received.length === 0
      ? []
      : [information(STAFF_TABS.complaints, say.messagesToSort(received.length))]),
    ...rates.flatMap(({ code, label, coverage }) =>
      coverage === null || coverage.missingSteps.length === 0
        ? []
        : [information(STAFF_TABS.readings, say.missingReadings(code, label, coverage, settings.year))],
    ),
    ...unclosedYears.map((year) => information(STAFF_TABS.history, say.yearNotClosed(year))),
  ];
}

function information(tab: Tab, message: string): Alert {
  return { severity: "information", tab: tab.title, row: null, message, dueOn: null };
}
