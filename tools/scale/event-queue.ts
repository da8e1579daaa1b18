// What is to happen, the earliest first: the simulated clock moves from one event to the next.

interface Planned {
  at: number;
  order: number;
  happen: () => void;
}

export interface EventQueue {
  /** Plans something at an instant, in milliseconds. Of two at one instant, the one planned first happens first. */
  plan(at: number, happen: () => void): void;
  /** The instant of the event that is happening. */
  now(): number;
  /** Lets everything happen until `end`, and what it brings about. */
  runUntil(end: number): void;
}

/** A queue whose clock stands at `start`: a binary heap, as tens of thousands of events wait at once. */
export function createEventQueue(start: number): EventQueue {
  const heap: Planned[] = [];
  let clock = start;
  let planned = 0;
  return {
    plan(at, happen) {
      planned += 1;
      heap.push({ at, order: planned, happen });
      rise(heap);
    },
    now: () => clock,
    runUntil(end) {
      for (let next = heap[0]; next !== undefined && next.at <= end; next = heap[0]) {
        removeFirst(heap);
        clock = next.at;
        next.happen();
      }
      clock = end;
    },
  };
}

function isBefore(left: Planned | undefined, right: Planned | undefined): boolean {
  if (left === undefined || right === undefined) return left !== undefined;
  return left.at < right.at || (left.at === right.at && left.order < right.order);
}

function rise(heap: Planned[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(heap[at], heap[parent])) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function removeFirst(heap: Planned[]): void {
  swap(heap, 0, heap.length - 1);
  heap.pop();
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const first = isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    if (!isBefore(heap[first], heap[at])) return;
    swap(heap, at, first);
    at = first;
  }
}

function swap(heap: Planned[], left: number, right: number): void {
  const [first, second] = [heap[left], heap[right]];
  if (first === undefined || second === undefined) return;
  heap[left] = second;
  heap[right] = first;
}
