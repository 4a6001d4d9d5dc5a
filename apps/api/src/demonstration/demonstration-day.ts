/** The invented district whose two years are shown. */
export const demonstrationCooperation = 'norrvik';

/** The day the story has come to when it is first opened. */
export const demonstrationDay = '2026-09-24';

/** Raised when the story is told otherwise, so that an older telling is not continued by a newer one. */
export const demonstrationVersion = 9;
