// The addresses of the Slides v1 methods.
import type { Route } from "./routes.ts";

const PRESENTATION = "v1/presentations/{presentationId}";
const COMMENTS = { commentsViewMode: "string" } as const;

export const SLIDES_ROUTES: readonly Route[] = [
  {
    httpMethod: "POST",
    path: "v1/presentations",
    method: "presentations.create",
    hasBody: true,
    write: true,
  },
  { httpMethod: "GET", path: PRESENTATION, method: "presentations.get", query: COMMENTS },
  {
    httpMethod: "POST",
    path: `${PRESENTATION}:batchUpdate`,
    method: "presentations.batchUpdate",
    hasBody: true,
    write: true,
  },
  {
    httpMethod: "GET",
    path: `${PRESENTATION}/pages/{pageObjectId}`,
    method: "presentations.pages.get",
    query: COMMENTS,
  },
  {
    httpMethod: "GET",
    path: `${PRESENTATION}/pages/{pageObjectId}/thumbnail`,
    method: "presentations.pages.getThumbnail",
    query: {
      "thumbnailProperties.mimeType": "string",
      "thumbnailProperties.thumbnailSize": "string",
    },
  },
];
