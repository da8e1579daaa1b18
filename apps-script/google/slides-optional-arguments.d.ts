// Every method of an advanced service takes optional query parameters last; the published types forget this one.
declare namespace GoogleAppsScript {
  namespace Slides {
    namespace Collection {
      interface PresentationsCollection {
        get(presentationId: string, optionalArguments: { fields: string }): Slides.Schema.Presentation;
      }
    }
  }
}
