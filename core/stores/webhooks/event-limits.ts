/** How often a subject's events are tried before they are given up; the next delta makes good for them. */
export const MAX_EVENT_ATTEMPTS = 5;
/** Nothing makes good for what the law asks for: it is tried every minute for hours. */
export const MAX_LEGAL_ATTEMPTS = 300;
/** What a failed event says when the reason is not for people. */
export const OUR_FAULT = 'An error on our side; the log says more.';
