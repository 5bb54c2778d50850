/**
 * Milliseconds what the back end has answered may take to be told by it, too, before a window that shows what was said believes the back end again:
 * what it tells meanwhile may be older than the answer.
 */
export const TOLD_WITHIN = 2000
