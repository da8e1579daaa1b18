// Names that are nearly another: one letter missing, added, changed or swapped with the next.
import { comparableName } from "../workbook/names.ts";

/** Whether two names that differ are one letter away from each other, as a slip of the keyboard makes them. */
export function isOneLetterAway(left: string, right: string): boolean {
  const [shorter, longer] = [comparableName(left), comparableName(right)].sort((a, b) => a.length - b.length);
  if (shorter === undefined || longer === undefined || shorter === "" || shorter === longer) return false;
  if (longer.length - shorter.length > 1) return false;
  const start = commonStart(shorter, longer);
  const [restOfShorter, restOfLonger] = [shorter.slice(start), longer.slice(start)];
  if (shorter.length < longer.length) return restOfShorter === restOfLonger.slice(1);
  return restOfShorter.slice(1) === restOfLonger.slice(1) || isSwapped(restOfShorter, restOfLonger);
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return length;
}

function isSwapped(left: string, right: string): boolean {
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
