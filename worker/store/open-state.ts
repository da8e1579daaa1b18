// Which submissions staff have still to bring to an end, and which wait for a batch, as conditions on the store's columns.

/** 1 or 0 for a row of `submissions`, never NULL. */
export const IS_OPEN = "answered_on IS NULL AND (status IS NULL OR status IN ('new', 'inProgress'))";

/** Whether a row of `deliveries` may join a new batch. */
export const IS_WAITING = "delivered_at IS NULL AND batch IS NULL AND held_at IS NULL";
