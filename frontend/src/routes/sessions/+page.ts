import { building } from '$app/environment';
import { apiUrl } from '$lib/api/client';
import { found } from '$lib/api/found';
import { sessions, type CallFilter } from '$lib/api/reads';
import { themes } from '$lib/api/themes';

export function load({ fetch, url }) {
  // The page made at build stands for every address of it.
  const filter = building ? {} : filterIn(url.searchParams);
  return {
    filter,
    calls: calls(fetch, filter),
    themes: themes(fetch),
    calendar: building ? undefined : calendar(fetch),
  };
}

function calls(fetch: typeof globalThis.fetch, filter: CallFilter) {
  const listed = sessions(fetch, 24, filter);
  return filter.theme ? found(listed, { items: [], total: 0 }) : listed;
}

function filterIn(address: URLSearchParams): CallFilter {
  return {
    q: address.get('q')?.trim() || undefined,
    theme: address.get('theme') || undefined,
  };
}

/** The calendar of the calls, to subscribe to; undefined where the API's address is not known. */
function calendar(fetch: typeof globalThis.fetch) {
  return apiUrl(fetch).then(
    (api) => `${api}/api/v1/calendar.ics`,
    () => undefined,
  );
}
