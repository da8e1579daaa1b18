// Page elements: places, looks, order, charts.
import { describe, expect, it } from "vitest";
import { newSpreadsheet } from "../../../../local/google/sheets/new-spreadsheet.ts";
import { boxOf } from "../../../../local/google/slides/geometry.ts";
import { createStandIn } from "../../../../local/google/stand-in.ts";
import { addTextBox, CHART_ID, onFirstSlide, openDeck, refusal, SPREADSHEET_ID } from "./deck.ts";

describe("shapes and lines", () => {
  it("are placed in EMU, with Slides' own look until changed", () => {
    const deck = openDeck();
    deck.update({
      createShape: { objectId: "cadre", shapeType: "RECTANGLE", elementProperties: onFirstSlide() },
    });
    expect(deck.element("cadre")).toMatchObject({
      size: { width: { magnitude: 1270000, unit: "EMU" }, height: { magnitude: 635000, unit: "EMU" } },
      transform: { scaleX: 1, scaleY: 1, translateX: 127000, translateY: 254000, unit: "EMU" },
      shape: { shapeProperties: { contentAlignment: "MIDDLE", outline: { propertyState: "RENDERED" } } },
    });
    deck.update({
      updateShapeProperties: {
        objectId: "cadre",
        shapeProperties: {
          shapeBackgroundFill: { solidFill: { color: { rgbColor: { red: 1 } }, alpha: 0.5 } },
          outline: { propertyState: "NOT_RENDERED" },
        },
        fields: "shapeBackgroundFill.solidFill,outline.propertyState",
      },
    });
    expect(deck.element("cadre").shape?.shapeProperties).toMatchObject({
      shapeBackgroundFill: {
        propertyState: "RENDERED",
        solidFill: { color: { rgbColor: { red: 1 } }, alpha: 0.5 },
      },
      outline: { propertyState: "NOT_RENDERED", dashStyle: "SOLID" },
    });
  });

  it("draw what was not drawn once a part of it is set", () => {
    const deck = openDeck();
    addTextBox(deck);
    deck.update({
      updateShapeProperties: {
        objectId: "texte",
        shapeProperties: { outline: { weight: { magnitude: 2, unit: "PT" } } },
        fields: "outline.weight",
      },
    });
    expect(deck.element("texte").shape?.shapeProperties?.outline).toEqual({
      propertyState: "RENDERED",
      weight: { magnitude: 2, unit: "PT" },
    });
  });

  it("refuse a page that is not there, a flat transform, a shrinking text", () => {
    const deck = openDeck();
    const create = (elementProperties: object) =>
      refusal(() => deck.update({ createShape: { shapeType: "TEXT_BOX", elementProperties } })).message;
    expect(create({ pageObjectId: "absente" })).toContain("The page (absente) could not be found.");
    expect(create({})).toContain("The page object ID must be specified.");
    expect(create({ pageObjectId: "p", transform: { scaleX: 1, unit: "EMU" } })).toContain("not invertible");
    addTextBox(deck);
    const shrink = () =>
      deck.update({
        updateShapeProperties: {
          objectId: "texte",
          shapeProperties: { autofit: { autofitType: "TEXT_AUTOFIT" } },
          fields: "autofit.autofitType",
        },
      });
    expect(refusal(shrink).message).toContain("Autofit types other than NONE are not supported.");
  });

  it("refuse read-only fields, and all of them at once", () => {
    const deck = openDeck();
    addTextBox(deck);
    const update = (fields: string, shapeProperties: object = {}) =>
      refusal(() => deck.update({ updateShapeProperties: { objectId: "texte", shapeProperties, fields } }))
        .message;
    const refused = (fields: string) =>
      `Invalid requests[0].updateShapeProperties: Invalid field mask: ${fields} includes read-only fields`;
    for (const fields of ["*", "shadow", "contentAlignment,shadow.alpha", "autofit.fontScale"]) {
      expect(update(fields)).toBe(refused(fields));
    }
    deck.update({
      updateShapeProperties: {
        objectId: "texte",
        shapeProperties: { autofit: { autofitType: "NONE" } },
        fields: "autofit",
      },
    });
  });

  it("inherit only as placeholders do", () => {
    const deck = openDeck();
    addTextBox(deck);
    const inherit = (objectId: string) =>
      deck.update({
        updateShapeProperties: {
          objectId,
          shapeProperties: {
            shapeBackgroundFill: { propertyState: "INHERIT" },
            outline: { propertyState: "INHERIT" },
          },
          fields: "shapeBackgroundFill.propertyState,outline.propertyState",
        },
      });
    expect(refusal(() => inherit("texte")).message).toBe(
      "Invalid requests[0].updateShapeProperties: Updating shapeBackgroundFill propertyState to INHERIT is not supported for shape with no placeholder parent shape",
    );
    inherit("i0");
    expect(deck.element("i0").shape?.shapeProperties?.outline?.propertyState).toBe("INHERIT");
    const background = (objectId: string) =>
      deck.update({
        updatePageProperties: {
          objectId,
          pageProperties: { pageBackgroundFill: { propertyState: "INHERIT" } },
          fields: "pageBackgroundFill.propertyState",
        },
      });
    background("p");
    const master = deck.read().masters?.[0]?.objectId ?? "";
    expect(refusal(() => background(master)).message).toContain("with no parent page");
  });

  it("refuse outlines and lines of no weight, and opacities beyond all", () => {
    const deck = openDeck();
    addTextBox(deck);
    deck.update({ createLine: { objectId: "filet", elementProperties: onFirstSlide() } });
    const shape = (shapeProperties: object, fields: string) =>
      refusal(() => deck.update({ updateShapeProperties: { objectId: "texte", shapeProperties, fields } }))
        .message;
    const line = (lineProperties: object, fields: string) =>
      refusal(() => deck.update({ updateLineProperties: { objectId: "filet", lineProperties, fields } }))
        .message;
    const none = { weight: { magnitude: 0, unit: "PT" } };
    expect(shape({ outline: none }, "outline.weight")).toContain("The weight (0) should be greater than 0.");
    expect(line(none, "weight")).toContain("The weight (0) should be greater than 0.");
    expect(line({ weight: { magnitude: 1 } }, "weight")).toContain("The unit must be specified.");
    const opaque = { solidFill: { alpha: 1.5 } };
    expect(shape({ shapeBackgroundFill: opaque }, "shapeBackgroundFill")).toContain("The alpha (1.5) should");
    expect(line({ lineFill: opaque }, "lineFill")).toContain("The alpha (1.5) should");
    expect(shape({ contentAlignment: "CONTENT_ALIGNMENT_UNSUPPORTED" }, "contentAlignment")).toContain(
      "cannot be set",
    );
  });

  it("moves to a place, or from where it is", () => {
    const deck = openDeck();
    addTextBox(deck);
    const move = (applyMode: string, translateX: number) =>
      deck.update({
        updatePageElementTransform: {
          objectId: "texte",
          applyMode,
          transform: { scaleX: 2, scaleY: 1, translateX, unit: "EMU" },
        },
      });
    move("RELATIVE", 1000);
    expect(deck.element("texte").transform).toMatchObject({
      scaleX: 2,
      translateX: 255000,
      translateY: 254000,
    });
    move("ABSOLUTE", 1000);
    expect(deck.element("texte").transform).toEqual({ scaleX: 2, scaleY: 1, translateX: 1000, unit: "EMU" });
  });

  it("keeps lines, alternative texts and order", () => {
    const deck = openDeck();
    deck.update(
      { createLine: { objectId: "filet", category: "STRAIGHT", elementProperties: onFirstSlide() } },
      {
        updateLineProperties: {
          objectId: "filet",
          lineProperties: { lineFill: { solidFill: { color: { rgbColor: { red: 1 } } } } },
          fields: "lineFill.solidFill.color",
        },
      },
      { updatePageElementAltText: { objectId: "filet", description: "Un filet" } },
      { updatePageElementAltText: { objectId: "filet", title: "Filet" } },
      { updatePageElementsZOrder: { pageElementObjectIds: ["filet"], operation: "SEND_TO_BACK" } },
    );
    expect(deck.element("filet")).toMatchObject({
      title: "Filet",
      description: "Un filet",
      line: { lineType: "STRAIGHT_CONNECTOR_1", lineProperties: { lineFill: { solidFill: { alpha: 1 } } } },
    });
    expect(deck.read().slides?.[0]?.pageElements?.map((element) => element.objectId)).toEqual([
      "filet",
      "i0",
      "i1",
    ]);
  });
});

describe("Sheets charts", () => {
  const create = (chart: object) => ({
    createSheetsChart: {
      objectId: "graph",
      spreadsheetId: SPREADSHEET_ID,
      chartId: CHART_ID,
      linkingMode: "LINKED",
      elementProperties: onFirstSlide(),
      ...chart,
    },
  });

  it("stay linked when asked, else are a picture", () => {
    const linked = openDeck();
    linked.update(create({}), { refreshSheetsChart: { objectId: "graph" } });
    expect(linked.element("graph").sheetsChart).toMatchObject({
      spreadsheetId: SPREADSHEET_ID,
      chartId: CHART_ID,
    });
    const picture = openDeck();
    picture.update(create({ linkingMode: undefined }));
    expect(picture.element("graph")).toHaveProperty("image");
    expect(refusal(() => picture.update({ refreshSheetsChart: { objectId: "graph" } })).message).toContain(
      "is not a linked Google Sheets chart",
    );
  });

  it("keep their ratio: scaled to the size asked for, centred in it, then transformed", () => {
    const placed = (size: [number, number], scale: [number, number]) => {
      const deck = openDeck();
      const elementProperties = {
        pageObjectId: "p",
        size: {
          width: { magnitude: size[0], unit: "EMU" },
          height: { magnitude: size[1], unit: "EMU" },
        },
        transform: { scaleX: scale[0], scaleY: scale[1], translateX: 100, translateY: 50, unit: "EMU" },
      };
      deck.update(create({ elementProperties }));
      return boxOf(deck.element("graph"));
    };
    // The chart is twice as wide as it is high.
    expect(placed([2000, 2000], [1, 1])).toEqual({ x: 100, y: 550, width: 2000, height: 1000 });
    expect(placed([4000, 1000], [1, 1])).toEqual({ x: 1100, y: 50, width: 2000, height: 1000 });
    expect(placed([3000, 1500], [1, 1])).toEqual({ x: 100, y: 50, width: 3000, height: 1500 });
    expect(placed([4000, 1000], [0.5, 2])).toEqual({ x: 600, y: 50, width: 1000, height: 2000 });
  });

  it("take their ratio from the size that they have on their sheet", () => {
    const google = createStandIn();
    google.spreadsheets.put(newSpreadsheet("classeur"));
    const batch = (method: string, params: object, requests: unknown[]) =>
      google.call({
        service: method.startsWith("pres") ? "slides" : "sheets",
        method,
        params: { ...params },
        body: { requests },
      });
    const series = { sourceRange: { sources: [{ endRowIndex: 3, endColumnIndex: 1 }] } };
    const spec = { basicChart: { chartType: "LINE", series: [{ series }] } };
    const overlayPosition = { anchorCell: { rowIndex: 5 }, widthPixels: 900, heightPixels: 300 };
    batch("spreadsheets.batchUpdate", { spreadsheetId: "classeur" }, [
      { addChart: { chart: { chartId: 7, spec, position: { overlayPosition } } } },
    ]);
    const created: unknown = google.call({
      service: "slides",
      method: "presentations.create",
      params: {},
      body: { title: "Revue" },
    });
    const presentationId = String(Reflect.get(Object(created), "presentationId"));
    batch("presentations.batchUpdate", { presentationId }, [
      create({ spreadsheetId: "classeur", chartId: 7 }),
    ]);
    const [slide] = google.presentations.get(presentationId).slides;
    const element = slide?.elements.find(({ objectId }) => objectId === "graph");
    const { width, height } = boxOf(element ?? {});
    expect(width / height).toBeCloseTo(3, 6);
  });

  it("must exist", () => {
    const deck = openDeck();
    expect(refusal(() => deck.update(create({ spreadsheetId: "autre" }))).status).toBe("NOT_FOUND");
    expect(refusal(() => deck.update(create({ chartId: 1 }))).message).toContain(
      "The chart (1) could not be found",
    );
  });
});
