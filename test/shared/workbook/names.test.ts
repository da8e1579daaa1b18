// How names typed by people compare.
import { describe, expect, it } from "vitest";
import {
  comparableCode,
  comparableHeader,
  comparableName,
  comparablePerson,
} from "../../../shared/workbook/names.ts";

describe("names", () => {
  it.each([
    [comparableHeader, " Plan d’Actions ", "plan d'actions"],
    [comparableHeader, "ÉCHÉANCE", "échéance"],
    [comparableName, " Télé\u0301phone  fixe ", "telephone fixe"],
    [comparableName, "Hors\u00a0périmètre", "hors perimetre"],
    [comparablePerson, " Jean - Noël  O’Hara ", "jean-noelo'hara"],
    [comparableCode, " tel1 ", "TEL1"],
    [comparableHeader, "", ""],
    [comparablePerson, "  ", ""],
  ])("%o of %j is %j", (compare, text, expected) => {
    expect(compare(text)).toBe(expected);
  });

  it("keep apart what differs", () => {
    expect(comparableHeader("Numerateur")).not.toBe(comparableHeader("Numérateur"));
    expect(comparableName("Appel")).not.toBe(comparableName("Appels"));
  });
});
