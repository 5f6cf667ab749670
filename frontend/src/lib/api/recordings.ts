import { read, type Fetch } from './client';
import type { Page, SessionSummary } from './model';

/** Calls that can be listened to again or read, latest first. */
export function recorded(fetch: Fetch, limit: number, cursor?: string) {
  const query = { recording: true, limit, cursor };
  return read<Page<SessionSummary>, '/api/v1/sessions'>(fetch, '/api/v1/sessions', { query });
}
