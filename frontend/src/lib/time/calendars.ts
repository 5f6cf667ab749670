export interface Event {
  slug: string;
  title: string;
  startsAt: string;
  endsAt: string;
}

/** Addresses at which the usual calendars take a call up; null for the file where the API's address is not known. */
export function calendars(event: Event, page: string, api: string) {
  const { slug, title, startsAt, endsAt } = event;
  const compact = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
  const outlook = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startsAt,
    enddt: endsAt,
    body: page,
  });
  const google = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    details: page,
  });
  return {
    file: api ? `${api}/api/v1/sessions/${slug}/calendar.ics` : null,
    google: `https://calendar.google.com/calendar/render?${google}`,
    outlook: `https://outlook.live.com/calendar/0/action/compose?${outlook}`,
    office: `https://outlook.office.com/calendar/0/action/compose?${outlook}`,
  };
}
