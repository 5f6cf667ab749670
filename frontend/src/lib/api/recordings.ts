import { read, type Fetch } from './client';

/** Calls that can be listened to again or read, latest first. */
export function recorded(fetch: Fetch, limit: number, cursor?: string) {
  const query = { recording: true, limit, cursor };
  return read(fetch, '/api/v1/sessions', { query });
}
