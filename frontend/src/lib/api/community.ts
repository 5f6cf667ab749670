import { read, type Fetch } from './client';
import type { components } from './schema';

export type Community = Pick<
  Required<components['schemas']['CommunityView']>,
  'name' | 'description' | 'purposes'
>;

export function community(fetch: Fetch) {
  return read<Community>(fetch, '/api/v1/community', {});
}
