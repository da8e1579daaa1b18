// Text: inserting, deleting, styling, lists, replacing — in UTF-16 code units.
import { describe, expect, it } from "vitest";
import { addTextBox, onFirstSlide, openDeck, refusal, textContent, textElements } from "./deck.ts";

const ALL = { type: "ALL" };
const range = (startIndex: number, endIndex: number) => ({ type: "FIXED_RANGE", startIndex, endIndex });

function deckWith(text: string) {
  const deck = openDeck();
  addTextBox(deck, text);
  return deck;
}

describe("insertText", () => {
  it("answers no text for an empty box, then the text and its last newline", () => {
    const deck = openDeck();
    addTextBox(deck);
    expect(deck.element("texte").shape).not.toHaveProperty("text");
    deck.update({ insertText: { objectId: "texte", text: "Bilan\n2020" } });
    expect(textElements(deck)).toEqual([
      { endIndex: 6, paragraphMarker: { style: { direction: "LEFT_TO_RIGHT" } } },
      { endIndex: 6, textRun: { content: "Bilan\n", style: {} } },
      { startIndex: 6, endIndex: 11, paragraphMarker: { style: { direction: "LEFT_TO_RIGHT" } } },
      { startIndex: 6, endIndex: 11, textRun: { content: "2020\n", style: {} } },
    ]);
  });

  it("takes the style of the text before it, or of the paragraph that it begins", () => {
    const deck = deckWith("ab\ncd");
    deck.update(
      {
        updateTextStyle: { objectId: "texte", textRange: range(0, 1), style: { bold: true }, fields: "bold" },
      },
      {
        updateTextStyle: {
          objectId: "texte",
          textRange: range(3, 4),
          style: { italic: true },
          fields: "italic",
        },
      },
      { insertText: { objectId: "texte", text: "X", insertionIndex: 1 } },
      { insertText: { objectId: "texte", text: "Y", insertionIndex: 4 } },
    );
    const runs = textElements(deck).flatMap(({ textRun }) => (textRun === undefined ? [] : [textRun]));
    expect(runs).toEqual([
      { content: "aX", style: { bold: true } },
      { content: "b\n", style: {} },
      { content: "Yc", style: { italic: true } },
      { content: "d\n", style: {} },
    ]);
  });

  it("counts code units, and never parts a surrogate pair", () => {
    const deck = deckWith("😀é");
    deck.update({ insertText: { objectId: "texte", text: "!", insertionIndex: 1 } });
    expect(textContent(deck)).toBe("😀!é\n");
  });

  it("strips control and private-use characters, not tabs nor line breaks", () => {
    const deck = deckWith("a\u0000b\u000Cc\uE000\td\u000Be");
    expect(textContent(deck)).toBe("abc\td\u000Be\n");
  });

  it("refuses an index beyond the text, an unknown object, a table without its cell", () => {
    const deck = deckWith("Bilan");
    deck.update({
      createTable: { objectId: "table", rows: 1, columns: 1, elementProperties: onFirstSlide() },
    });
    const insert = (objectId: string, insertionIndex: number) =>
      refusal(() => deck.update({ insertText: { objectId, text: "x", insertionIndex } })).message;
    expect(insert("texte", 6)).toBe(
      "Invalid requests[0].insertText: The insertion index (6) should not be greater than the existing text length (5).",
    );
    expect(insert("absent", 0)).toBe(
      "Invalid requests[0].insertText: The object (absent) could not be found.",
    );
    expect(insert("table", 0)).toContain("the cell location must be specified");
  });
});

describe("deleteText", () => {
  it("deletes a range, joining paragraphs", () => {
    const deck = deckWith("un\ndeux\ntrois");
    deck.update({ deleteText: { objectId: "texte", textRange: range(2, 8) } });
    expect(textContent(deck)).toBe("untrois\n");
    deck.update({ deleteText: { objectId: "texte", textRange: ALL } });
    expect(deck.element("texte").shape).not.toHaveProperty("text");
  });

  it("takes half a surrogate pair whole", () => {
    const deck = deckWith("a😀b");
    deck.update({ deleteText: { objectId: "texte", textRange: range(2, 3) } });
    expect(textContent(deck)).toBe("ab\n");
  });

  it.each([
    [range(0, 9), "The end index (9) should not be greater than the existing text length (5)."],
    [range(3, 3), "The startIndex 3 must be less than the endIndex 3"],
    [{ type: "FROM_START_INDEX" }, "The startIndex must be specified for a range of type FROM_START_INDEX."],
    [{}, "The range type must be specified."],
  ])("refuses the range %j", (textRange, message) => {
    const deck = deckWith("Bilan");
    const remove = () => deck.update({ deleteText: { objectId: "texte", textRange } });
    expect(refusal(remove)).toEqual({
      status: "INVALID_ARGUMENT",
      message: `Invalid requests[0].deleteText: ${message}`,
    });
  });

  it("refuses to empty an empty text", () => {
    const deck = openDeck();
    addTextBox(deck);
    const remove = () => deck.update({ deleteText: { objectId: "texte", textRange: ALL } });
    expect(refusal(remove).message).toBe(
      "Invalid requests[0].deleteText: The startIndex 0 must be less than the endIndex 0",
    );
  });
});

describe("updateTextStyle", () => {
  const style = (deck: ReturnType<typeof openDeck>) => textElements(deck)[1]?.textRun?.style;

  it("sets the masked fields, resets those left out, reads sizes in points and fonts by both names", () => {
    const deck = deckWith("Bilan");
    deck.update({
      updateTextStyle: {
        objectId: "texte",
        textRange: ALL,
        style: {
          bold: true,
          italic: true,
          fontFamily: "Arial",
          fontSize: { magnitude: 203200, unit: "EMU" },
        },
        fields: "bold,fontFamily,font_size",
      },
    });
    expect(style(deck)).toEqual({
      bold: true,
      fontFamily: "Arial",
      weightedFontFamily: { fontFamily: "Arial", weight: 400 },
      fontSize: { magnitude: 16, unit: "PT" },
    });
    deck.update({
      updateTextStyle: {
        objectId: "texte",
        textRange: ALL,
        style: { bold: false },
        fields: "bold,fontFamily",
      },
    });
    expect(style(deck)).toEqual({ bold: false, fontSize: { magnitude: 16, unit: "PT" } });
    deck.update({ updateTextStyle: { objectId: "texte", textRange: ALL, style: {}, fields: "*" } });
    expect(style(deck)).toEqual({});
  });

  it("leaves out the zero parts of colours, as Google does", () => {
    const deck = deckWith("Bilan");
    const foregroundColor = { opaqueColor: { rgbColor: { red: 0, green: 0, blue: 1 } } };
    deck.update({
      updateTextStyle: {
        objectId: "texte",
        textRange: ALL,
        style: { foregroundColor },
        fields: "foregroundColor",
      },
    });
    expect(style(deck)).toEqual({ foregroundColor: { opaqueColor: { rgbColor: { blue: 1 } } } });
  });

  it.each([
    ["", "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)"],
    ["couleur", "Invalid field: couleur"],
  ])("refuses the mask %j", (fields, message) => {
    const deck = deckWith("Bilan");
    const change = () =>
      deck.update({ updateTextStyle: { objectId: "texte", textRange: ALL, style: {}, fields } });
    expect(refusal(change).message).toBe(`Invalid requests[0].updateTextStyle: ${message}`);
  });

  it("refuses sizes of nothing and weights that no font has", () => {
    const deck = openDeck();
    addTextBox(deck, "Bilan");
    const style = (value: object) =>
      refusal(() =>
        deck.update({
          updateTextStyle: {
            objectId: "texte",
            textRange: { type: "ALL" },
            style: value,
            fields: Object.keys(value).join(),
          },
        }),
      ).message;
    expect(style({ fontSize: { magnitude: 0, unit: "PT" } })).toContain("should be greater than 0");
    expect(style({ fontSize: { magnitude: 12 } })).toContain("The unit must be specified.");
    for (const weight of [50, 450, 1000]) {
      expect(style({ weightedFontFamily: { fontFamily: "Arial", weight } })).toContain(
        `The font weight (${weight}) should be a multiple of 100 between 100 and 900.`,
      );
    }
  });

  it("refuses an object without text", () => {
    const change = () =>
      openDeck().update({ updateTextStyle: { objectId: "i0", textRange: ALL, style: {}, fields: "bold" } });
    expect(refusal(change).message).toBe("Invalid requests[0].updateTextStyle: The object (i0) has no text.");
  });
});

describe("updateParagraphStyle", () => {
  it("changes only the paragraphs that the range touches", () => {
    const deck = deckWith("un\ndeux");
    deck.update({
      updateParagraphStyle: {
        objectId: "texte",
        textRange: range(4, 5),
        style: { alignment: "CENTER" },
        fields: "alignment",
      },
    });
    const styles = textElements(deck).flatMap((element) => element.paragraphMarker?.style ?? []);
    expect(styles.map((item) => item.alignment)).toEqual([undefined, "CENTER"]);
  });
});

describe("createParagraphBullets", () => {
  const bullets = (deck: ReturnType<typeof openDeck>) =>
    textElements(deck).flatMap(({ paragraphMarker }) => (paragraphMarker ? [paragraphMarker.bullet] : []));

  it("takes leading tabs for levels and removes them", () => {
    const deck = deckWith("Titre\nun\n\tdeux\n\t\ttrois");
    deck.update({ createParagraphBullets: { objectId: "texte", textRange: range(6, 12) } });
    expect(textContent(deck)).toBe("Titre\nun\ndeux\n\t\ttrois\n");
    expect(bullets(deck).map((bullet) => [bullet?.glyph, bullet?.nestingLevel])).toEqual([
      [undefined, undefined],
      ["●", undefined],
      ["○", 1],
      [undefined, undefined],
    ]);
    const [, , second] = textElements(deck).flatMap((element) => element.paragraphMarker?.style ?? []);
    expect(second).toMatchObject({
      indentStart: { magnitude: 914400, unit: "EMU" },
      indentFirstLine: { magnitude: 685800, unit: "EMU" },
    });
  });

  it("numbers each level, and joins the list just before", () => {
    const deck = deckWith("un\n\ta\n\tb\ndeux");
    const bulletPreset = "NUMBERED_DIGIT_ALPHA_ROMAN";
    deck.update(
      { createParagraphBullets: { objectId: "texte", textRange: range(0, 6), bulletPreset } },
      { createParagraphBullets: { objectId: "texte", textRange: range(5, 10), bulletPreset } },
    );
    expect(bullets(deck).map((bullet) => bullet?.glyph)).toEqual(["1.", "a.", "b.", "2."]);
    expect(new Set(bullets(deck).map((bullet) => bullet?.listId)).size).toBe(1);
    deck.update({ deleteParagraphBullets: { objectId: "texte", textRange: range(0, 1) } });
    expect(bullets(deck)[0]).toBeUndefined();
  });
});
