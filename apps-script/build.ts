// Placeholder replaced by the add-on's build.
export {};
