import { building } from '$app/environment';
import { apiUrl } from '$lib/api/client';
import { sessions } from '$lib/api/reads';

export function load({ fetch }) {
  return {
    calls: sessions(fetch, 24),
    calendar: building ? undefined : calendar(fetch),
  };
}

/** The calendar of all calls, to subscribe to; undefined where the API's address is not known. */
function calendar(fetch: typeof globalThis.fetch) {
  return apiUrl(fetch).then(
    (api) => `${api}/api/v1/calendar.ics`,
    () => undefined,
  );
}
