import { read, type Fetch } from './client';

export function community(fetch: Fetch) {
  return read(fetch, '/api/v1/community', {});
}
