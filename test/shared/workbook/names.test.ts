// How names typed by people compare.
import { describe, expect, it } from "vitest";
import { comparableCode, comparableName, isBlankText } from "../../../shared/workbook/names.ts";

describe("names", () => {
  it.each([
    [" Plan d’Actions ", "plan d'actions"],
    ["ÉCHÉANCE", "echeance"],
    ["E\u0301che\u0301ance", "echeance"],
    [" Télé\u0301phone  fixe ", "telephone fixe"],
    ["Hors\u00a0périmètre", "hors perimetre"],
    ["Très\nsatisfait", "tres satisfait"],
    ["Très \r\n\t satisfait", "tres satisfait"],
    ["Tr\u00e8s\u2009satis\u00adfait\u202f", "tres satisfait"],
    ["Nu\u200bmé\u200c\u200drateur\u2060\ufeff", "numerateur"],
    ["Nº", "n°"],
    ["N˚ action", "n° action"],
    ["Formule d‘accueil", "formule d'accueil"],
    ["tel1", "tel1"],
    ["", ""],
    [" \u00a0\u200b ", ""],
  ])("%j compares as %j", (text, expected) => {
    expect(comparableName(text)).toBe(expected);
  });

  it("are codes in the catalogue's capitals", () => {
    expect(comparableCode(" tel1\u00a0")).toBe("TEL1");
    expect(comparableCode("te\u0301l1")).toBe("TEL1");
  });

  it("keep apart what differs", () => {
    expect(comparableName("Appel")).not.toBe(comparableName("Appels"));
    expect(comparableName("Jean Noël")).not.toBe(comparableName("JeanNoël"));
    expect(comparableName("N° 1")).not.toBe(comparableName("N°1"));
  });

  it("are blank when nothing shows", () => {
    for (const text of ["", " ", "\u00a0\u202f\n\t", "\u200b\u00ad\ufeff"])
      expect(isBlankText(text)).toBe(true);
    expect(isBlankText(" . ")).toBe(false);
  });
});
