// Elements that move as one, and what slides inherit: the master's colours, band and placeholders.
import { describe, expect, it } from "vitest";
import { type Deck, onFirstSlide, openDeck, refusal } from "./deck.ts";

function addShapes(deck: Deck, ...objectIds: string[]): void {
  deck.update(
    ...objectIds.map((objectId) => ({
      createShape: { objectId, shapeType: "RECTANGLE", elementProperties: onFirstSlide() },
    })),
  );
}

function elementIds(deck: Deck): (string | null | undefined)[] {
  return (deck.read().slides?.[0]?.pageElements ?? []).map(({ objectId }) => objectId);
}

describe("a group", () => {
  it("stands where its foremost child stood, with the identity as transform, and keeps its alt text", () => {
    const deck = openDeck();
    addShapes(deck, "barre-1", "autre", "barre-2", "devant");
    const [reply] = deck.update(
      { groupObjects: { groupObjectId: "barres", childrenObjectIds: ["barre-2", "barre-1"] } },
      { updatePageElementAltText: { objectId: "barres", description: "Deux barres" } },
    );
    expect(reply).toEqual({ groupObjects: { objectId: "barres" } });
    expect(elementIds(deck).slice(-3)).toEqual(["autre", "barres", "devant"]);
    const group = deck.element("barres");
    expect(group).toMatchObject({
      description: "Deux barres",
      transform: { scaleX: 1, scaleY: 1, unit: "EMU" },
    });
    expect(group.elementGroup?.children?.map(({ objectId }) => objectId)).toEqual(["barre-1", "barre-2"]);
  });

  it("goes with its children, and is dissolved with its last but one", () => {
    const deck = openDeck();
    addShapes(deck, "barre-1", "barre-2", "barre-3", "barre-4");
    deck.update(
      { groupObjects: { groupObjectId: "groupe-a", childrenObjectIds: ["barre-1", "barre-2"] } },
      { groupObjects: { groupObjectId: "groupe-b", childrenObjectIds: ["barre-3", "barre-4"] } },
      { deleteObject: { objectId: "groupe-a" } },
      {
        updatePageElementTransform: {
          objectId: "groupe-b",
          applyMode: "ABSOLUTE",
          transform: { scaleX: 1, scaleY: 1, translateX: 12700, unit: "EMU" },
        },
      },
      { deleteObject: { objectId: "barre-4" } },
    );
    expect(elementIds(deck).slice(-1)).toEqual(["barre-3"]);
    expect(deck.element("barre-3").transform?.translateX).toBe(127000 + 12700);
    addShapes(deck, "barre-1", "groupe-a");
    expect(elementIds(deck)).toContain("groupe-a");
  });

  it("takes two elements at least, of one page, neither grouped nor placeholders", () => {
    const deck = openDeck();
    addShapes(deck, "barre-1", "barre-2", "barre-3");
    const group = (...childrenObjectIds: string[]) =>
      refusal(() => deck.update({ groupObjects: { childrenObjectIds } })).message;
    expect(group("barre-1")).toContain("at least two");
    expect(group("barre-1", "barre-1")).toContain("at least two");
    expect(group("barre-1", "i0")).toContain("cannot be grouped");
    deck.update({ groupObjects: { childrenObjectIds: ["barre-1", "barre-2"] } });
    expect(group("barre-1", "barre-3")).toContain("already in a group");
    const reorder = () =>
      deck.update({
        updatePageElementsZOrder: { pageElementObjectIds: ["barre-1"], operation: "SEND_TO_BACK" },
      });
    expect(refusal(reorder).message).toContain("must not be grouped");
  });
});

describe("the theme", () => {
  const SLOTS =
    "DARK1 LIGHT1 DARK2 LIGHT2 ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK FOLLOWED_HYPERLINK";
  const schemeOf = (types: string[]) => ({
    pageProperties: { colorScheme: { colors: types.map((type) => ({ type, color: { blue: 0.5 } })) } },
    fields: "colorScheme",
  });

  it("takes a colour scheme on the master only, of all its slots", () => {
    const deck = openDeck();
    const types = SLOTS.split(" ");
    deck.update({ updatePageProperties: { objectId: "simple-light-2", ...schemeOf(types) } });
    const master = deck.read().masters?.[0]?.pageProperties;
    expect(master?.colorScheme?.colors).toHaveLength(12);
    expect(master?.colorScheme?.colors?.[4]).toEqual({ type: "ACCENT1", color: { blue: 0.5 } });
    expect(master?.pageBackgroundFill).toMatchObject({ propertyState: "RENDERED" });
    const update = (objectId: string, kept: string[]) =>
      refusal(() => deck.update({ updatePageProperties: { objectId, ...schemeOf(kept) } })).message;
    expect(update("p2", types)).toContain("Only the color scheme on master pages");
    expect(update("simple-light-2", types.slice(1))).toContain("first 12 theme color types");
  });

  it("styles its empty placeholders, which a slide's don't allow", () => {
    const deck = openDeck();
    const style = (objectId: string) => ({
      updateTextStyle: {
        objectId,
        textRange: { type: "ALL" },
        style: { fontSize: { magnitude: 24, unit: "PT" } },
        fields: "fontSize",
      },
    });
    const title = deck.read().masters?.[0]?.pageElements?.[0]?.objectId ?? "";
    deck.update(style(title));
    const run = deck.read().masters?.[0]?.pageElements?.[0]?.shape?.text?.textElements?.at(-1)?.textRun;
    expect(run).toMatchObject({ content: "\n", style: { fontSize: { magnitude: 24, unit: "PT" } } });
    expect(refusal(() => deck.update(style("i0"))).message).toContain("has no text");
  });

  it("loses a layout's placeholder, and the empty ones made from it", () => {
    const deck = openDeck();
    const layout = deck.read().layouts?.find(({ layoutProperties }) => layoutProperties?.name === "TITLE");
    const subtitle = layout?.pageElements?.find(
      ({ shape }) => shape?.placeholder?.type === "SUBTITLE",
    )?.objectId;
    deck.update(
      { insertText: { objectId: "i0", text: "Titre" } },
      { deleteObject: { objectId: subtitle ?? "" } },
    );
    expect(elementIds(deck)).toEqual(["i0"]);
  });
});
