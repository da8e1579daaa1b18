// The definitions of Slides v1.
import type { Overlay } from "./overlay.ts";
import { ServiceDefinitions } from "./service-definitions.ts";
import facts from "./slides.v1.json" with { type: "json" };

// Groups are the "union fields" of Google's reference; presence is what it says of a field left out.
const OVERLAY: Overlay = {
  package: "google.apps.slides.v1",
  quotedNames: {
    Alignment: "ParagraphStyle.Alignment",
    ApplyMode: "UpdatePageElementTransformRequest.ApplyMode",
    ArrowStyle: "LineProperties.ArrowStyle",
    AutofitType: "Autofit.AutofitType",
    BaselineOffset: "TextStyle.BaselineOffset",
    BorderPosition: "UpdateTableBorderPropertiesRequest.BorderPosition",
    BulletPreset: "BulletGlyphPreset",
    CommentActionType: "Post.CommentActionType",
    "CreateLineRequest.Category": "LineCategory",
    "CreateLineRequest.LineCategory": "CreateLineRequest.Category",
    "CreateShapeRequest.ShapeType": "Shape.Type",
    "Line.LineType": "Line.Type",
    LinkingMode: "CreateSheetsChartRequest.LinkingMode",
    Name: "Recolor.Name",
    PageType: "Page.PageType",
    RangeType: "Range.Type",
    RelativeSlideLink: "Link.RelativeSlideLink",
    ReplaceMethod: "ReplaceAllShapesWithImageRequest.ReplaceMethod",
    ShadowType: "Shadow.ShadowType",
    Source: "Video.Source",
    SpacingMode: "ParagraphStyle.SpacingMode",
    Status: "CommentThread.Status",
    ZOrderOperation: "UpdatePageElementsZOrderRequest.ZOrderOperation",
  },
  oneofs: {
    LayoutPlaceholderIdMapping: { kind: ["layoutPlaceholder", "layoutPlaceholderObjectId"] },
    LayoutReference: { kind: ["predefinedLayout", "layoutId"] },
    Link: { destination: ["url", "relativeLink", "pageObjectId", "slideIndex"] },
    OpaqueColor: { kind: ["rgbColor", "themeColor"] },
    PageBackgroundFill: { kind: ["stretchedPictureFill", "solidFill"] },
    Request: { kind: Object.keys(facts.messages.Request) },
  },
  presence: {
    ColorStop: ["alpha"],
    CreateSlideRequest: ["insertionIndex"],
    Link: ["slideIndex"],
    ParagraphStyle: ["lineSpacing"],
    Range: ["endIndex", "startIndex"],
    Shadow: ["alpha"],
    SolidFill: ["alpha"],
    TextStyle: ["bold", "italic", "smallCaps", "strikethrough", "underline"],
    UpdatePageElementAltTextRequest: ["description", "title"],
  },
};

/** Slides v1, as Google defines it. */
export const SLIDES = new ServiceDefinitions(facts, OVERLAY);
