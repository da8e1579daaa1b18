// What Apps Script has and its published types forget.
declare namespace GoogleAppsScript {
  namespace Slides {
    namespace Collection {
      interface PresentationsCollection {
        // Every method of an advanced service takes optional query parameters last.
        get(presentationId: string, optionalArguments: { fields: string }): Slides.Schema.Presentation;
      }
    }
  }
  namespace Drive_v3 {
    namespace Drive {
      namespace V3 {
        namespace Collection {
          interface FilesCollection {
            // Without new content.
            update(resource: object, fileId: string, content: null, optionalArguments: object): Schema.File;
          }
        }
      }
    }
  }
  namespace Script {
    interface AuthorizationInfo {
      /** The scopes that the person granted. */
      getAuthorizedScopes(): string[] | null;
    }
  }
}
