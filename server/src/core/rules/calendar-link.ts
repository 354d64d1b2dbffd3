import type { MessageRule, Report } from "../lint/rule.ts";
import { BOOKING, CALENDAR_HOSTS, OWN_CALENDAR } from "../prose/lexicon/calendars.ts";
import { phraseBook } from "../prose/phrase-book.ts";
import { placesOf } from "../prose/places.ts";
import { inSource } from "../prose/prose.ts";
import { readingOf } from "../prose/reading.ts";
import type { Word } from "../prose/words.ts";
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
  *checkMessage(message, draft) {
    if (relationOf(message, draft) === "known") return;
    const { prose, words } = readingOf(message, draft.text);
    const links = words.some(mayBeInAddress)
      ? bookingLinks(prose.text).map((span) => inSource(span, prose))
      : [];
    if (links.length > 0) {
      yield* links.map(report);
      return;
    }
    const book = words.some(({ kind }) => kind === "link") ? booking : ownCalendar;
    yield* placesOf(message, draft, book).map(({ span }) => report(span));
  },
};

function report(span: Span): Report {
  return {
    span,
    message:
      "A booking link asks for a meeting before there is interest, and feels like a form. Ask whether they would like to talk; send times once they say yes.",
  };
}

/** Whether a word shows that a host may be named here: a link, or a full stop with a word right behind it. */
function mayBeInAddress({ kind, end }: Word, index: number, words: readonly Word[]): boolean {
  return kind === "link" || (kind === "end" && words[index + 1]?.start === end);
}

/** The places in a text where the address of a booking page stands, each address whole. */
function bookingLinks(text: string): Span[] {
  return [...text.matchAll(ADDRESS)]
    .filter(([address]) => CALENDAR_HOSTS.some((host) => hasHost(address.toLowerCase(), host)))
    .map(({ 0: address, index }) => ({ start: index, end: index + lengthOfAddress(address) }));
}

/** Marks at the end belong to the sentence. */
function lengthOfAddress(address: string): number {
  let end = address.length;
  while (end > 0 && ".,;:!?".includes(address.charAt(end - 1))) end--;
  return end;
}

/** A run of characters that addresses are made of. */
const ADDRESS = /[\w.~:/?#@!$&*+,;=%-]+/g;

function hasHost(address: string, host: string): boolean {
  const at = address.indexOf(host);
  return at >= 0 && (at === 0 || "./:".includes(address.charAt(at - 1)));
}
