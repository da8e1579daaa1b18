// Batches: all or nothing, replies in order, revision guard.
import { describe, expect, it } from "vitest";
import { addTextBox, openDeck, refusal } from "./deck.ts";

describe("presentations.batchUpdate", () => {
  it("answers a reply for each request, in order, and the new revision", () => {
    const deck = openDeck();
    const before = deck.read().revisionId;
    const answer = deck.send({
      requests: [{ createSlide: { objectId: "bilan" } }, { deleteObject: { objectId: "p" } }],
    });
    expect(answer.replies).toEqual([{ createSlide: { objectId: "bilan" } }, {}]);
    expect(answer.presentationId).toBe("deck-1");
    expect(answer.writeControl?.requiredRevisionId).toBe(deck.read().revisionId);
    expect(deck.read().revisionId).not.toBe(before);
  });

  it("changes nothing when one request fails, the last one included", () => {
    const deck = openDeck();
    addTextBox(deck, "Bilan");
    const before = deck.read();
    const update = () =>
      deck.update(
        { createSlide: { objectId: "bilan" } },
        { insertText: { objectId: "texte", text: "x" } },
        { deleteObject: { objectId: "absent" } },
      );
    expect(refusal(update).message).toBe(
      "Invalid requests[2].deleteObject: The object (absent) could not be found.",
    );
    expect(deck.read()).toEqual(before);
  });

  it("guards against another's update", () => {
    const deck = openDeck();
    const requiredRevisionId = deck.read().revisionId;
    const requests = [{ createSlide: {} }];
    deck.send({ requests, writeControl: { requiredRevisionId } });
    const late = () => deck.send({ requests, writeControl: { requiredRevisionId } });
    expect(refusal(late).message).toContain(
      `The required revision ID '${requiredRevisionId}' does not match`,
    );
    expect(deck.read().slides).toHaveLength(2);
  });

  it.each([
    [{ requests: [] }, "INVALID_ARGUMENT", "Must specify at least one request."],
    [{ requests: [{}] }, "INVALID_ARGUMENT", "Invalid requests[0]: No request set."],
    [
      { requests: [{ createSlide: {}, deleteObject: {} }] },
      "INVALID_ARGUMENT",
      "Invalid value at 'requests[0]' (oneof), oneof field 'kind' is already set. Cannot set 'deleteObject'",
    ],
    [
      { requests: [{ createSlide: { objetId: "x" } }] },
      "INVALID_ARGUMENT",
      `Invalid JSON payload received. Unknown name "objetId" at 'requests[0].create_slide': Cannot find field.`,
    ],
    [
      { requests: [{ ungroupObjects: { objectIds: ["i0"] } }] },
      "UNIMPLEMENTED",
      "The local stand-in does not build the request ungroupObjects.",
    ],
  ])("refuses %j", (body, status, message) => {
    expect(refusal(() => openDeck().send(body))).toEqual({ status, message });
  });

  it("answers 404 for an unknown presentation", () => {
    const { service } = openDeck();
    const call = () =>
      service.call({
        service: "slides",
        method: "presentations.batchUpdate",
        params: { presentationId: "autre" },
        body: { requests: [{ createSlide: {} }] },
      });
    expect(refusal(call).status).toBe("NOT_FOUND");
  });
});
