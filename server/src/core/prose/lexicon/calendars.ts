/**
 * Hosts of booking pages, and the paths under which general hosts keep them. From the services' own pages;
 * polls for groups (Doodle, When2meet) are left out, as they ask rather than tell.
 */
export const CALENDAR_HOSTS: readonly string[] = [
  ...[
    "calendly.com",
    "cal.com/",
    "savvycal.com",
    "zcal.co/",
    "tidycal.com",
    "koalendar.com",
    "appointlet.com",
  ],
  ...["youcanbook.me", "acuityscheduling.com", "as.me/", "oncehub.com", "chilipiper.com", "setmore.com"],
  ...["simplybook.me", "simplybook.it", "lemcal.com", "vyte.in", "zeeg.me", "harmonizely.com", "meetfox.com"],
  ...["meetings.hubspot.com", "hubspot.com/meetings", "calendar.app.google", "reclaim.ai", "cronofy.com"],
  ...["calendar.google.com/calendar/appointments", "calendar.google.com/calendar/u/0/appointments"],
  ...["outlook.office.com/bookwithme", "outlook.office365.com/owa/calendar", "bookings.cloud.microsoft"],
  ...["doodle.com/bp", "picktime.com", "book.vimcal.com", "calendarhero.to", "10to8.com", "trafft.com"],
  ...[
    "zcal.me",
    "cal.mixmax.com",
    "meet.reclaimai.com",
    "scheduleonce.com",
    "bookafy.com",
    "fantastical.app",
  ],
];

/** Words that hand the reader a booking page; they count where a link stands in the message too. */
export const BOOKING: readonly string[] = [
  "book|pick|choose|grab|select|reserve|schedule|find a|any|your|some ~2 slot|time|call|meeting|appointment|demo|session ~3 here|below|calendar|link|via|using|through",
  "grab|book|pick|find|choose|take #number minutes|mins|min on|in my calendar|diary",
  "my ~1 calendar|booking|scheduling link|page",
  "link to my ~1 calendar|diary|scheduler",
];

/** Words that name one's own booking page without showing it. */
export const OWN_CALENDAR: readonly string[] = [
  "my ~1 calendly|savvycal|hubspot ~1 link?",
  "my ~1 calendar|booking|scheduling link",
  "link to my ~1 calendar|diary",
];
