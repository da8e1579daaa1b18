// The enumerations of the Slides service's messages.
import { oneOf } from "../../protocol/message.ts";

export const UNIT = oneOf("google.apps.slides.v1.Unit", "UNIT_UNSPECIFIED", "EMU", "PT");

export const THEME_COLOR_TYPE = oneOf(
  "google.apps.slides.v1.ThemeColorType",
  "THEME_COLOR_TYPE_UNSPECIFIED",
  "DARK1",
  "LIGHT1",
  "DARK2",
  "LIGHT2",
  "ACCENT1",
  "ACCENT2",
  "ACCENT3",
  "ACCENT4",
  "ACCENT5",
  "ACCENT6",
  "HYPERLINK",
  "FOLLOWED_HYPERLINK",
  "TEXT1",
  "BACKGROUND1",
  "TEXT2",
  "BACKGROUND2",
);

export const RECOLOR_NAME = oneOf(
  "google.apps.slides.v1.Recolor.Name",
  "NONE",
  "LIGHT1",
  "LIGHT2",
  "LIGHT3",
  "LIGHT4",
  "LIGHT5",
  "LIGHT6",
  "LIGHT7",
  "LIGHT8",
  "LIGHT9",
  "LIGHT10",
  "DARK1",
  "DARK2",
  "DARK3",
  "DARK4",
  "DARK5",
  "DARK6",
  "DARK7",
  "DARK8",
  "DARK9",
  "DARK10",
  "GRAYSCALE",
  "NEGATIVE",
  "SEPIA",
  "CUSTOM",
);

export const DASH_STYLE = oneOf(
  "google.apps.slides.v1.DashStyle",
  "DASH_STYLE_UNSPECIFIED",
  "SOLID",
  "DOT",
  "DASH",
  "DASH_DOT",
  "LONG_DASH",
  "LONG_DASH_DOT",
);

export const PROPERTY_STATE = oneOf(
  "google.apps.slides.v1.PropertyState",
  "RENDERED",
  "NOT_RENDERED",
  "INHERIT",
);

export const RECTANGLE_POSITION = oneOf(
  "google.apps.slides.v1.RectanglePosition",
  "RECTANGLE_POSITION_UNSPECIFIED",
  "TOP_LEFT",
  "TOP_CENTER",
  "TOP_RIGHT",
  "LEFT_CENTER",
  "CENTER",
  "RIGHT_CENTER",
  "BOTTOM_LEFT",
  "BOTTOM_CENTER",
  "BOTTOM_RIGHT",
);

export const SHADOW_TYPE = oneOf(
  "google.apps.slides.v1.Shadow.ShadowType",
  "SHADOW_TYPE_UNSPECIFIED",
  "OUTER",
);

export const RELATIVE_SLIDE_LINK = oneOf(
  "google.apps.slides.v1.Link.RelativeSlideLink",
  "RELATIVE_SLIDE_LINK_UNSPECIFIED",
  "NEXT_SLIDE",
  "PREVIOUS_SLIDE",
  "FIRST_SLIDE",
  "LAST_SLIDE",
);

export const BASELINE_OFFSET = oneOf(
  "google.apps.slides.v1.TextStyle.BaselineOffset",
  "BASELINE_OFFSET_UNSPECIFIED",
  "NONE",
  "SUPERSCRIPT",
  "SUBSCRIPT",
);

export const ALIGNMENT = oneOf(
  "google.apps.slides.v1.ParagraphStyle.Alignment",
  "ALIGNMENT_UNSPECIFIED",
  "START",
  "CENTER",
  "END",
  "JUSTIFIED",
);

export const TEXT_DIRECTION = oneOf(
  "google.apps.slides.v1.TextDirection",
  "TEXT_DIRECTION_UNSPECIFIED",
  "LEFT_TO_RIGHT",
  "RIGHT_TO_LEFT",
);

export const SPACING_MODE = oneOf(
  "google.apps.slides.v1.ParagraphStyle.SpacingMode",
  "SPACING_MODE_UNSPECIFIED",
  "NEVER_COLLAPSE",
  "COLLAPSE_LISTS",
);

export const AUTO_TEXT_TYPE = oneOf(
  "google.apps.slides.v1.AutoText.Type",
  "TYPE_UNSPECIFIED",
  "SLIDE_NUMBER",
);

export const RANGE_TYPE = oneOf(
  "google.apps.slides.v1.Range.Type",
  "RANGE_TYPE_UNSPECIFIED",
  "FIXED_RANGE",
  "FROM_START_INDEX",
  "ALL",
);

export const CONTENT_ALIGNMENT = oneOf(
  "google.apps.slides.v1.ContentAlignment",
  "CONTENT_ALIGNMENT_UNSPECIFIED",
  "CONTENT_ALIGNMENT_UNSUPPORTED",
  "TOP",
  "MIDDLE",
  "BOTTOM",
);

export const PLACEHOLDER_TYPE = oneOf(
  "google.apps.slides.v1.Placeholder.Type",
  "NONE",
  "BODY",
  "CHART",
  "CLIP_ART",
  "CENTERED_TITLE",
  "DIAGRAM",
  "DATE_AND_TIME",
  "FOOTER",
  "HEADER",
  "MEDIA",
  "OBJECT",
  "PICTURE",
  "SLIDE_NUMBER",
  "SUBTITLE",
  "TABLE",
  "TITLE",
  "SLIDE_IMAGE",
);

export const AUTOFIT_TYPE = oneOf(
  "google.apps.slides.v1.Autofit.AutofitType",
  "AUTOFIT_TYPE_UNSPECIFIED",
  "NONE",
  "TEXT_AUTOFIT",
  "SHAPE_AUTOFIT",
);

export const ARROW_STYLE = oneOf(
  "google.apps.slides.v1.LineProperties.ArrowStyle",
  "ARROW_STYLE_UNSPECIFIED",
  "NONE",
  "STEALTH_ARROW",
  "FILL_ARROW",
  "FILL_CIRCLE",
  "FILL_SQUARE",
  "FILL_DIAMOND",
  "OPEN_ARROW",
  "OPEN_CIRCLE",
  "OPEN_SQUARE",
  "OPEN_DIAMOND",
);

export const LINE_CATEGORY = oneOf(
  "google.apps.slides.v1.LineCategory",
  "LINE_CATEGORY_UNSPECIFIED",
  "STRAIGHT",
  "BENT",
  "CURVED",
);

export const LINE_TYPE = oneOf(
  "google.apps.slides.v1.Line.Type",
  "TYPE_UNSPECIFIED",
  "STRAIGHT_CONNECTOR_1",
  "BENT_CONNECTOR_2",
  "BENT_CONNECTOR_3",
  "BENT_CONNECTOR_4",
  "BENT_CONNECTOR_5",
  "CURVED_CONNECTOR_2",
  "CURVED_CONNECTOR_3",
  "CURVED_CONNECTOR_4",
  "CURVED_CONNECTOR_5",
  "STRAIGHT_LINE",
);

export const VIDEO_SOURCE = oneOf(
  "google.apps.slides.v1.Video.Source",
  "SOURCE_UNSPECIFIED",
  "YOUTUBE",
  "DRIVE",
);

export const PREDEFINED_LAYOUT = oneOf(
  "google.apps.slides.v1.PredefinedLayout",
  "PREDEFINED_LAYOUT_UNSPECIFIED",
  "BLANK",
  "CAPTION_ONLY",
  "TITLE",
  "TITLE_AND_BODY",
  "TITLE_AND_TWO_COLUMNS",
  "TITLE_ONLY",
  "SECTION_HEADER",
  "SECTION_TITLE_AND_DESCRIPTION",
  "ONE_COLUMN_TEXT",
  "MAIN_POINT",
  "BIG_NUMBER",
);

export const COMMENTS_VIEW_MODE = oneOf(
  "google.apps.slides.v1.CommentsViewMode",
  "COMMENTS_VIEW_MODE_UNSPECIFIED",
  "COMMENTS_VIEW_MODE_DEFAULT_FOR_CURRENT_ACCESS",
  "COMMENTS_VIEW_MODE_OMITTED",
  "COMMENTS_VIEW_MODE_INCLUDED",
);

export const PAGE_TYPE = oneOf(
  "google.apps.slides.v1.Page.PageType",
  "SLIDE",
  "MASTER",
  "LAYOUT",
  "NOTES",
  "NOTES_MASTER",
);

export const COMMENT_ACTION_TYPE = oneOf(
  "google.apps.slides.v1.Post.CommentActionType",
  "COMMENT_ACTION_TYPE_UNSPECIFIED",
  "NO_COMMENT_ACTION_CHANGE",
  "RESOLVE",
  "REOPEN",
);

export const COMMENT_STATUS = oneOf(
  "google.apps.slides.v1.CommentThread.Status",
  "STATUS_UNSPECIFIED",
  "OPEN",
  "RESOLVED",
);

export const LEGACY_LINE_CATEGORY = oneOf(
  "google.apps.slides.v1.CreateLineRequest.Category",
  "STRAIGHT",
  "BENT",
  "CURVED",
);

export const LINKING_MODE = oneOf(
  "google.apps.slides.v1.CreateSheetsChartRequest.LinkingMode",
  "NOT_LINKED_IMAGE",
  "LINKED",
);

export const IMAGE_REPLACE_METHOD = oneOf(
  "google.apps.slides.v1.ImageReplaceMethod",
  "IMAGE_REPLACE_METHOD_UNSPECIFIED",
  "CENTER_INSIDE",
  "CENTER_CROP",
);

export const LEGACY_REPLACE_METHOD = oneOf(
  "google.apps.slides.v1.ReplaceAllShapesWithImageRequest.ReplaceMethod",
  "CENTER_INSIDE",
  "CENTER_CROP",
);

export const BULLET_GLYPH_PRESET = oneOf(
  "google.apps.slides.v1.BulletGlyphPreset",
  "BULLET_DISC_CIRCLE_SQUARE",
  "BULLET_DIAMONDX_ARROW3D_SQUARE",
  "BULLET_CHECKBOX",
  "BULLET_ARROW_DIAMOND_DISC",
  "BULLET_STAR_CIRCLE_SQUARE",
  "BULLET_ARROW3D_CIRCLE_SQUARE",
  "BULLET_LEFTTRIANGLE_DIAMOND_DISC",
  "BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE",
  "BULLET_DIAMOND_CIRCLE_SQUARE",
  "NUMBERED_DIGIT_ALPHA_ROMAN",
  "NUMBERED_DIGIT_ALPHA_ROMAN_PARENS",
  "NUMBERED_DIGIT_NESTED",
  "NUMBERED_UPPERALPHA_ALPHA_ROMAN",
  "NUMBERED_UPPERROMAN_UPPERALPHA_DIGIT",
  "NUMBERED_ZERODIGIT_ALPHA_ROMAN",
);

export const BORDER_POSITION = oneOf(
  "google.apps.slides.v1.UpdateTableBorderPropertiesRequest.BorderPosition",
  "ALL",
  "BOTTOM",
  "INNER",
  "INNER_HORIZONTAL",
  "INNER_VERTICAL",
  "LEFT",
  "OUTER",
  "RIGHT",
  "TOP",
);

export const LINE_CATEGORY_NAMED = oneOf(
  "google.apps.slides.v1.LineCategory",
  "LINE_CATEGORY_UNSPECIFIED",
  "STRAIGHT",
  "BENT",
  "CURVED",
);

export const APPLY_MODE = oneOf(
  "google.apps.slides.v1.UpdatePageElementTransformRequest.ApplyMode",
  "APPLY_MODE_UNSPECIFIED",
  "RELATIVE",
  "ABSOLUTE",
);

export const ZORDER_OPERATION = oneOf(
  "google.apps.slides.v1.UpdatePageElementsZOrderRequest.ZOrderOperation",
  "Z_ORDER_OPERATION_UNSPECIFIED",
  "BRING_TO_FRONT",
  "BRING_FORWARD",
  "SEND_BACKWARD",
  "SEND_TO_BACK",
);
