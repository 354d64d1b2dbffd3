import type { MessageRule, Report } from "../lint/rule.ts";
import { BOOKING, CALENDAR_HOSTS, OWN_CALENDAR } from "../prose/lexicon/calendars.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";
import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import { signsOf } from "../prose/signs.ts";
import { relationOf } from "../render.ts";
import type { Span } from "../text.ts";

const booking = phraseBook(BOOKING, {});
const ownCalendar = phraseBook(OWN_CALENDAR, {});

/** A booking page sent to someone who has not asked for it. */
export const calendarLink: MessageRule = {
  meta: {
    id: "calendar-link",
    title: "Booking link",
    severity: "warning",
    grade: "B",
    why: "A booking link gives the reader work to do before they have said yes, and shows that many got the same. Ask first; offer times when they are interested.",
    source:
      "Gangly, 500 e-mails: 3.1 % replied to a booking link, 11.4 % to a question of interest. A small set, borne out by recipients.",
    kinds: ["invitation", "message", "inmail", "follow-up"],
    fixable: false,
    flagged: [
      { text: "Hi Ana, your talk on joins was clear. calendly.com/jonas-weber/30min" },
      { text: "Hi Ana, pick a slot in my calendar here: https://weber.example/book" },
    ],
    fine: [
      { text: "Hi Ana, your talk on joins was clear. Would a call in December suit you?" },
      { text: "Kind: reply\n\nHi Ana, gladly: calendly.com/jonas-weber/30min", note: "They asked." },
    ],
  },
  checkMessage(message, draft) {
    const { prose, words } = readingOf(message, draft.text);
    const { link, joinedEnd } = signsOf(words);
    const links = link || joinedEnd ? bookingLinks(prose.text) : [];
    const places = links.length > 0 ? [] : placesOf(message, draft, link ? booking : ownCalendar);
    if (links.length + places.length === 0 || relationOf(message, draft) === "known") return [];
    return links.length > 0
      ? links.map((span) => report(inSource(span, prose)))
      : places.map(({ span }) => report(span));
  },
};

function report(span: Span): Report {
  return {
    span,
    message:
      "A booking link asks for a meeting before there is interest, and feels like a form. Ask whether they would like to talk; send times once they say yes.",
  };
}

/** The places in a text where the address of a booking page stands, each address whole. Every host has a full stop. */
function bookingLinks(text: string): Span[] {
  const found: Span[] = [];
  for (let stop = text.indexOf("."); stop >= 0; ) {
    const { start, end } = addressAround(text, stop);
    const address = text.slice(start, end).toLowerCase();
    if (CALENDAR_HOSTS.some((host) => hasHost(address, host)))
      found.push({ start, end: start + lengthOfAddress(address) });
    stop = text.indexOf(".", end);
  }
  return found;
}

/** Marks at the end belong to the sentence. */
function lengthOfAddress(address: string): number {
  let end = address.length;
  while (end > 0 && ".,;:!?".includes(address.charAt(end - 1))) end--;
  return end;
}

/** A character that addresses are made of. */
const ADDRESS = /[\w.~:/?#@!$&*+,;=%-]/;

/** The run of such characters around the one at an offset. */
function addressAround(text: string, at: number): Span {
  let [start, end] = [at, at + 1];
  while (start > 0 && ADDRESS.test(text.charAt(start - 1))) start--;
  while (end < text.length && ADDRESS.test(text.charAt(end))) end++;
  return { start, end };
}

function hasHost(address: string, host: string): boolean {
  const at = address.indexOf(host);
  return at >= 0 && (at === 0 || "./:".includes(address.charAt(at - 1)));
}
