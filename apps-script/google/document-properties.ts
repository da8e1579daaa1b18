// The properties of the workbook: texts that everyone who runs the add-on in it shares.

export function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}
