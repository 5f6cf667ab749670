import { read, type Fetch } from './client';

/** By name: the core group, or everybody else who agreed to be shown. */
export function contributors(fetch: Fetch, coreGroup: boolean, limit: number, cursor?: string) {
  const query = { coreGroup, limit, cursor };
  return read(fetch, '/api/v1/contributors', { query });
}
