// addDimensionGroup, deleteDimensionGroup and updateDimensionGroup.

import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { SHEETS } from "../../definitions/sheets.ts";
import { invalidArgument } from "../../google-error.ts";
import { maskBelow } from "../fields/field-mask.ts";
import { updateMask } from "../fields/update-mask.ts";
import { type DimensionSpan, dimensionRangeOf, spanWithinGrid } from "./dimension-span.ts";
import type { Handler } from "./request-context.ts";

type Group = sheets_v4.Schema$DimensionGroup;

export const addDimensionGroup: Handler<sheets_v4.Schema$AddDimensionGroupRequest> = (context, request) => {
  const span = spanWithinGrid(context, request.range);
  changeDepths(span, 1);
  const { properties } = span.sheet;
  const control = span.dimension === "ROWS" ? "rowGroupControlAfter" : "columnGroupControlAfter";
  span.sheet.properties = {
    ...properties,
    gridProperties: { ...properties.gridProperties, [control]: true },
  };
  return { addDimensionGroup: { dimensionGroups: groupsOf(span) } };
};

export const deleteDimensionGroup: Handler<sheets_v4.Schema$DeleteDimensionGroupRequest> = (
  context,
  request,
) => {
  const span = spanWithinGrid(context, request.range);
  const touched = groupsOf(span).some(
    ({ range }) => (range?.startIndex ?? 0) < span.end && span.start < (range?.endIndex ?? 0),
  );
  if (!touched) throw invalidArgument("Cannot delete group: there is no group over the specified range.");
  changeDepths(span, -1);
  const dimensionGroups = groupsOf(span);
  return { deleteDimensionGroup: dimensionGroups.length > 0 ? { dimensionGroups } : {} };
};

export const updateDimensionGroup: Handler<sheets_v4.Schema$UpdateDimensionGroupRequest> = (
  context,
  request,
) => {
  const given = request.dimensionGroup ?? {};
  const mask = updateMask(request.fields, SHEETS.message("DimensionGroup"));
  const span = spanWithinGrid(context, given.range);
  const isGroup = (group: Group): boolean =>
    (group.range?.startIndex ?? 0) === span.start &&
    group.range?.endIndex === span.end &&
    group.depth === given.depth;
  const groups = groupsOf(span);
  if (!groups.some(isGroup))
    throw invalidArgument("There is no group over the specified range at the specified depth.");
  if (maskBelow(mask, "collapsed") === undefined) return undefined;
  const collapsed = given.collapsed === true;
  setGroups(
    span,
    groups.map((group) => (isGroup(group) ? withCollapsed(group, collapsed) : group)),
  );
  hide(span, collapsed);
  return undefined;
};

function withCollapsed({ collapsed: _old, ...group }: Group, collapsed: boolean): Group {
  return collapsed ? { ...group, collapsed } : group;
}

function hide({ sheet, dimension, start, end }: DimensionSpan, hidden: boolean): void {
  const list = (dimension === "ROWS" ? sheet.rowMetadata : sheet.columnMetadata).slice();
  for (let index = start; index < end; index += 1) {
    const { hiddenByUser: _old, ...rest } = list[index] ?? {};
    list[index] = hidden ? { ...rest, hiddenByUser: true } : rest;
  }
  if (dimension === "ROWS") sheet.rowMetadata = list;
  else sheet.columnMetadata = list;
}

function groupsOf({ sheet, dimension }: DimensionSpan): Group[] {
  return dimension === "ROWS" ? sheet.rowGroups : sheet.columnGroups;
}

function setGroups({ sheet, dimension }: DimensionSpan, groups: Group[]): void {
  if (dimension === "ROWS") sheet.rowGroups = groups;
  else sheet.columnGroups = groups;
}

// Groups are the runs of indices at least so deep: a change of depth over a span makes, splits or joins them.
function changeDepths(span: DimensionSpan, change: number): void {
  const before = groupsOf(span);
  const edges = [
    span.start,
    span.end,
    ...before.flatMap(({ range }) => [range?.startIndex ?? 0, range?.endIndex ?? 0]),
  ];
  const cuts = [...new Set(edges)].sort((one, other) => one - other);
  const depths = cuts.map((cut) => {
    const within = cut >= span.start && cut < span.end ? change : 0;
    return Math.max(0, depthAt(before, cut) + within);
  });
  const deepest = Math.max(0, ...depths);
  const groups: Group[] = [];
  for (let depth = 1; depth <= deepest; depth += 1) groups.push(...runs(span, cuts, depths, depth));
  setGroups(
    span,
    groups.map((group) => ({ ...group, ...sameGroup(before, group) })),
  );
}

function depthAt(groups: Group[], index: number): number {
  return groups.filter(({ range }) => (range?.startIndex ?? 0) <= index && index < (range?.endIndex ?? 0))
    .length;
}

function runs(span: DimensionSpan, cuts: number[], depths: number[], depth: number): Group[] {
  const found: Group[] = [];
  let start: number | undefined;
  for (const [at, cut] of cuts.entries()) {
    const inside = (depths[at] ?? 0) >= depth;
    if (inside) start ??= cut;
    else if (start !== undefined) {
      found.push({ range: dimensionRangeOf({ ...span, start, end: cut }), depth });
      start = undefined;
    }
  }
  return found;
}

function sameGroup(groups: Group[], { range, depth }: Group): Group | undefined {
  return groups.find(
    (group) =>
      group.depth === depth &&
      group.range?.startIndex === range?.startIndex &&
      group.range?.endIndex === range?.endIndex,
  );
}
