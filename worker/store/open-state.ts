// Which submissions staff have still to bring to an end, as a condition on the store's columns.

/** 1 or 0 for a row of `submissions`, never NULL. */
export const IS_OPEN = "answered_on IS NULL AND (status IS NULL OR status IN ('new', 'inProgress'))";
