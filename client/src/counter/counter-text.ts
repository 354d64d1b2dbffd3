import type { Extent, MessageInfo } from "../../../server/src/lsp/own-requests.ts";

/** A number, or `187–231` where open blanks leave it between two ends. */
export function extentText({ min, max }: Extent): string {
  return min === max ? `${min}` : `${min}–${max}`;
}

/** What the counter says of a message, such as `243/300` or `187–231/300`. */
export function counterText({ length, limit }: MessageInfo): string {
  return `${extentText(length)}/${limit}`;
}

/** Whether a message is too long, however its blanks are filled. */
export function isOver({ length, limit }: MessageInfo): boolean {
  return length.min > limit;
}

/** The month of a day, as YYYY-MM. */
export function monthOf(day: Date): string {
  return dateOf(day).slice(0, 7);
}

/** A day of the calendar where the writer is, as YYYY-MM-DD. */
export function dateOf(day: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
